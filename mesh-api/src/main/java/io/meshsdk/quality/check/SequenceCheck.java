package io.meshsdk.quality.check;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Asks something of values that follow each other.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface SequenceCheck extends Check {
    /** Returns the column whose values follow each other. */
    String column();

    @Override
    default List<String> columns() {
        return List.of(column());
    }

    /**
     * Each value stands in order after the one before it, in the order of partitions and rows; nulls are passed over. What is
     * counted as failing is values that break the order.
     *
     * @param column the column
     * @param order which order
     */
    record Sorted(String column, Order order) implements SequenceCheck {}

    /**
     * Between the first and the last point in time, every window of a length holds a value; windows begin at the epoch. What
     * is counted is windows.
     *
     * @param column a date or timestamp column
     * @param window the length of a window, of a second or more
     */
    record NoGaps(String column, Duration window) implements SequenceCheck {
        /** Checks the window. */
        public NoGaps {
            Durations.requirePositive("window", window);
            if (window.compareTo(Duration.ofSeconds(1)) < 0
                    || !window.truncatedTo(ChronoUnit.SECONDS).equals(window)) {
                throw new IllegalArgumentException(
                        "Invalid window %s: expected whole seconds, one or more".formatted(window));
            }
        }
    }

    /** How values follow each other. */
    enum Order {
        /** Each at or above the one before. */
        ASCENDING,
        /** Each above the one before. */
        STRICTLY_ASCENDING,
        /** Each at or below the one before. */
        DESCENDING,
        /** Each below the one before. */
        STRICTLY_DESCENDING
    }
}
