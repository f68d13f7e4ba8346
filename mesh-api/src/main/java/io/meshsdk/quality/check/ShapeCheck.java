package io.meshsdk.quality.check;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.OptionalLong;

/**
 * Asks something of the columns that come, or of how many rows do.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface ShapeCheck extends Check {
    @Override
    default List<String> columns() {
        return List.of();
    }

    /** Every field of the contract is there, of its type, non-null where required, and nothing else is. */
    record SchemaConformance() implements ShapeCheck {}

    /**
     * The number of rows lies between bounds, which are inside.
     *
     * @param minimum zero or more
     * @param maximum at least the minimum, if any
     */
    record RowCount(long minimum, OptionalLong maximum) implements ShapeCheck {
        /** Checks the order of the bounds. */
        public RowCount {
            if (minimum < 0 || maximum.orElse(Long.MAX_VALUE) < minimum) {
                throw new IllegalArgumentException("Invalid row count: expected 0 <= minimum <= maximum");
            }
        }
    }

    /**
     * The columns of the data stand in a relation to a list of names, letter case counted.
     *
     * @param relation the relation
     * @param names the names, at least one
     */
    record HasColumns(ColumnRelation relation, List<String> names) implements ShapeCheck {
        /** Copies the names. */
        public HasColumns {
            names = Columns.distinct("column", names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("Invalid list of columns: it is empty");
            }
        }
    }

    /**
     * The name of every column of the data matches a pattern as a whole.
     *
     * @param pattern a pattern of {@code java.util.regex}
     */
    record ColumnNames(String pattern) implements ShapeCheck {
        /** Compiles the pattern to see that it is one. */
        public ColumnNames {
            Patterns.require(pattern);
        }
    }

    /**
     * A column of the data has a type.
     *
     * @param column the column, with dots before fields of structs: {@code address.city}
     * @param type the name of the type as the schema writes it: {@code string}, {@code decimal(18,2)}, {@code list<int>}
     */
    record ColumnType(String column, String type) implements ShapeCheck {}

    /** How the columns of data relate to a list of names. */
    enum ColumnRelation {
        /** All names are among them. */
        CONTAIN,
        /** They are the names, in any order. */
        EQUAL,
        /** They are the names, in their order. */
        IN_ORDER
    }
}
