package io.meshsdk.quality.check;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;

/**
 * Asks whether values are there. All rows count.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface NullCheck extends Check {
    /**
     * No value is null.
     *
     * @param column the column
     */
    record NotNull(String column) implements NullCheck {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * Every value is null.
     *
     * @param column the column
     */
    record IsNull(String column) implements NullCheck {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * No value is missing: neither null nor one of the texts that stand for a missing value, for example the empty text or
     * {@code N/A}.
     *
     * @param column a column of texts
     * @param tokens the texts, compared as they stand
     */
    record NotMissing(String column, List<String> tokens) implements NullCheck {
        /** Copies the tokens and drops repetitions. */
        public NotMissing {
            tokens = tokens.stream().distinct().toList();
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * At least a share of the values is not null; of no rows, not evaluated.
     *
     * @param column the column
     * @param threshold the share, in [0,1]
     */
    record Completeness(String column, double threshold) implements NullCheck {
        /** Checks the share. */
        public Completeness {
            Ratios.require("completeness", threshold);
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * In every row, so many of the columns are not null.
     *
     * @param quantity how many
     * @param columns the columns; empty where it is all that the contract has
     */
    record Present(Quantity quantity, List<String> columns) implements NullCheck {
        /** Copies the columns. */
        public Present {
            columns = Columns.distinct("present", columns);
        }
    }

    /** How many of some columns. */
    enum Quantity {
        /** Each of them. */
        ALL,
        /** At least one of them. */
        ANY,
        /** Either each of them or none. */
        ALL_OR_NONE,
        /** Exactly one of them. */
        ONE
    }
}
