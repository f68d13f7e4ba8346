package io.meshsdk.quality.check;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks something of rows by a key. Rows with a null in the key do not count.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface KeyCheck extends Check {
    /**
     * No two rows agree in all of the columns. What is counted as failing is surplus rows: those that would have to go.
     *
     * @param columns the key, at least one column
     */
    record Unique(List<String> columns) implements KeyCheck {
        /** Copies the columns. */
        public Unique {
            columns = List.copyOf(columns);
            if (columns.isEmpty() || columns.stream().distinct().count() < columns.size()) {
                throw new IllegalArgumentException("Invalid unique check: expected one or more distinct columns");
            }
        }
    }

    /**
     * No two rows agree in all columns of the contract; here a null equals a null. What is counted as failing is surplus rows.
     */
    record DistinctRows() implements KeyCheck {
        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /**
     * Every key is among the keys of another dataset.
     *
     * @param columns the key, at least one column
     * @param dataset the name of the other dataset, for example a product
     * @param referenced its columns, as many and in the same order
     */
    record References(List<String> columns, String dataset, List<String> referenced) implements KeyCheck {
        /** Copies both and checks that they are as many. */
        public References {
            columns = Columns.distinct("reference", columns);
            referenced = Columns.distinct("reference", referenced);
            if (columns.isEmpty() || columns.size() != referenced.size()) {
                throw new IllegalArgumentException(
                        "Invalid reference to '%s': expected one column or more, and as many there".formatted(dataset));
            }
        }
    }

    /**
     * Rows have the values that a row of the same key has in another dataset; nulls agree with nulls. A key that the other
     * dataset lacks is a row that disagrees.
     *
     * @param key the key, at least one column, of the same name in both
     * @param dataset the name of the other dataset
     * @param values the columns that are compared, at least one, of the same name in both
     */
    record Agrees(List<String> key, String dataset, List<String> values) implements KeyCheck {
        /** Copies both. */
        public Agrees {
            key = Columns.distinct("accuracy", key);
            values = Columns.distinct("accuracy", values);
            if (key.isEmpty() || values.isEmpty()) {
                throw new IllegalArgumentException(
                        "Invalid comparison with '%s': expected a key and a column or more".formatted(dataset));
            }
        }

        @Override
        public List<String> columns() {
            return Stream.concat(key.stream(), values.stream()).distinct().toList();
        }
    }
}
