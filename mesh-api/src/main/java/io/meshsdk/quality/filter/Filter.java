package io.meshsdk.quality.filter;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.schema.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which rows a check speaks of. The logic is that of SQL, with three values: a comparison with null is unknown, and a row of
 * which the filter is unknown is left out. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface Filter {
    /**
     * Returns the filter that a text writes, for example {@code status = 'paid' and (amount >= 10 or note is not null)}.
     *
     * <p>There are {@code =, !=, <>, <, <=, >, >=} between a column and a literal or another column, {@code in (..)},
     * {@code is null}, {@code not}, {@code and}, {@code or}, parentheses, and the name of a column of truth values alone.
     * Literals are {@code 'texts'} (a quote is doubled), numbers, {@code date '2026-11-20'} and
     * {@code timestamp '2026-11-20T07:00:00Z'}; a number with the letter {@code d} is of floating point. A name of other than
     * letters, digits and underscores stands in double quotes.
     *
     * @throws InvalidFilterException if the text writes no filter
     */
    static Filter parse(String text) {
        return new FilterParser(text).parse();
    }

    /**
     * Returns the filter that a text writes of some fields.
     *
     * @throws InvalidFilterException if the text writes no filter, or one that does not fit the fields
     */
    static Filter parse(String text, Schema fields) {
        return new FilterParser(text).parse(fields);
    }

    /** Returns the columns that are read, each once, in the order they are written. */
    default List<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        FilterText.collect(this, columns);
        return List.copyOf(columns);
    }

    /**
     * Checks that this filter reads only some fields, and compares each with what it can be compared with.
     *
     * @throws InvalidFilterException if it does not; the place is one of {@link #text()}
     */
    default void requireFits(Schema fields) {
        if (new FilterFit(fields).find(this).isPresent()) {
            var unused = Filter.parse(text(), fields);
        }
    }

    /**
     * Returns whether this filter may hold for a row of some of which statistics are known: false only if it holds for none.
     * The answer is exact where the statistics leave one row only: each column that is read is null throughout, or has no null
     * and equal bounds. A column whose bounds are NaN holds nothing else.
     *
     * <p>Bounds of a type that the filter does not fit rule nothing out.
     */
    default boolean mayHold(PartitionStatistics statistics) {
        return new PossibleTruths(statistics).mayHold(this);
    }

    /** Returns the filter as {@link #parse} reads it. */
    default String text() {
        return FilterText.write(this);
    }

    /** A column compares with a literal. */
    record Compared(String column, Comparison comparison, Literal value) implements Filter {}

    /** A column compares with another. */
    record ComparedColumns(String left, Comparison comparison, String right) implements Filter {}

    /** A value is one of a list. */
    record In(String column, List<Literal> values) implements Filter {
        /** Copies the list. */
        public In {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("Invalid filter on '%s': its list is empty".formatted(column));
            }
        }
    }

    /** A value is null; this is never unknown. */
    record IsNull(String column) implements Filter {}

    /** A truth value is true. */
    record IsTrue(String column) implements Filter {}

    /** A filter does not hold; of unknown it stays unknown. */
    record Not(Filter filter) implements Filter {}

    /** Each of two filters or more holds. */
    record All(List<Filter> filters) implements Filter {
        /** Copies the filters, one at least. */
        public All {
            filters = several(filters);
        }
    }

    /** One of two filters or more holds. */
    record Any(List<Filter> filters) implements Filter {
        /** Copies the filters, one at least. */
        public Any {
            filters = several(filters);
        }
    }

    private static List<Filter> several(List<Filter> filters) {
        if (filters.size() < 2) {
            throw new IllegalArgumentException("Invalid filter: expected two parts or more to join");
        }
        return List.copyOf(filters);
    }
}
