package io.meshsdk.quality.check;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Duration;
import java.util.List;

/**
 * Asks how old data is.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface TimeCheck extends Check {
    /**
     * The newest value of a date or timestamp column is no older than a duration when it is measured. Values of the future
     * never make data fresh; those further in the future than a skew of clocks fail the check. Of no values up to then, not
     * evaluated.
     *
     * @param column the column
     * @param maximumAge the duration, positive
     * @param skew how far the clock that wrote a value may be ahead, zero or more
     */
    record Freshness(String column, Duration maximumAge, Duration skew) implements TimeCheck {
        /** The skew of clocks where none is given: five minutes. */
        public static final Duration USUAL_SKEW = Duration.ofMinutes(5);

        /** Checks the durations. */
        public Freshness {
            Durations.requirePositive("freshness", maximumAge);
            Durations.requireNotNegative("skew", skew);
        }

        /** Makes a check of the usual skew. */
        public Freshness(String column, Duration maximumAge) {
            this(column, maximumAge, USUAL_SKEW);
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }
}
