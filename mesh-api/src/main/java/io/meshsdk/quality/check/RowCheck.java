package io.meshsdk.quality.check;

import io.meshsdk.annotation.CheckReturnValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks something of several values of a row together. A row in which one of them is null is not asked.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface RowCheck extends Check {
    /**
     * In every row one column compares with another of a comparable type: numbers by value, texts by code points, times by
     * time.
     *
     * @param left the first column
     * @param comparison how they compare
     * @param right the second column
     */
    record Compared(String left, Comparison comparison, String right) implements RowCheck {
        @Override
        public List<String> columns() {
            return List.of(left, right);
        }
    }

    /**
     * In every row the values of some columns are together one of a list.
     *
     * @param columns two columns or more
     * @param tuples the list, each as long as the columns
     */
    record OneOfTuples(List<String> columns, List<List<Literal>> tuples) implements RowCheck {
        /** Copies both and checks the lengths. */
        public OneOfTuples {
            columns = Columns.distinct("tuple", columns);
            tuples = tuples.stream().map(List::copyOf).distinct().toList();
            int length = columns.size();
            if (length < 2 || tuples.isEmpty() || tuples.stream().anyMatch(tuple -> tuple.size() != length)) {
                throw new IllegalArgumentException(
                        "Invalid tuples: expected two columns or more, and as many literals in each tuple");
            }
        }
    }

    /**
     * In every row some numbers add up to another one, exactly but for a tolerance.
     *
     * @param parts the columns that are added, at least one
     * @param total the column of their sum
     * @param tolerance by how much it may differ either way, zero or more
     */
    record SumsTo(List<String> parts, String total, BigDecimal tolerance) implements RowCheck {
        /** Copies the parts and checks the tolerance. */
        public SumsTo {
            parts = Columns.distinct("sum", parts);
            tolerance = tolerance.signum() == 0 ? BigDecimal.ZERO : tolerance.stripTrailingZeros();
            if (parts.isEmpty() || tolerance.signum() < 0) {
                throw new IllegalArgumentException(
                        "Invalid sum: expected one column or more, and a tolerance of zero or more");
            }
        }

        @Override
        public List<String> columns() {
            List<String> all = new ArrayList<>(parts);
            all.add(total);
            return List.copyOf(all);
        }
    }

    /**
     * In every row a time follows another one by no more than a duration, and does not come before it.
     *
     * @param event the date or timestamp of what happened
     * @param arrival the date or timestamp of when it was there
     * @param maximum the longest time between them, positive
     */
    record Timely(String event, String arrival, Duration maximum) implements RowCheck {
        /** Checks the duration. */
        public Timely {
            Durations.requirePositive("timeliness", maximum);
        }

        @Override
        public List<String> columns() {
            return List.of(event, arrival);
        }
    }
}
