package io.meshsdk.quality.filter;

import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.Literal;
import java.util.List;
import java.util.OptionalInt;

/**
 * The truths that a filter may have of rows of which only statistics are known. Each part of a filter is seen for itself: more
 * may seem possible than is, never less.
 */
record PossibleTruths(PartitionStatistics statistics) {
    boolean mayHold(Filter filter) {
        return statistics.rowCount() > 0 && of(filter).has(Truths.TRUE);
    }

    private Truths of(Filter filter) {
        if (filter instanceof Filter.All all) {
            return all.filters().stream().map(this::of).reduce(Truths.TRUE, Truths::both);
        }
        if (filter instanceof Filter.Any any) {
            return any.filters().stream().map(this::of).reduce(Truths.FALSE, Truths::either);
        }
        if (filter instanceof Filter.Not not) {
            return of(not.filter()).negated();
        }
        if (filter instanceof Filter.IsNull some) {
            KnownColumn column = column(some.column());
            return (column.hasNulls() ? Truths.TRUE : Truths.NONE).or(column.hasValues() ? Truths.FALSE : Truths.NONE);
        }
        return ofValues(filter);
    }

    private Truths ofValues(Filter filter) {
        if (filter instanceof Filter.IsTrue some) {
            return column(some.column()).truths((least, most) -> isTrue(least).or(isTrue(most)));
        }
        if (filter instanceof Filter.In list) {
            return column(list.column()).truths((least, most) -> in(least, most, list.values()));
        }
        if (filter instanceof Filter.ComparedColumns two) {
            KnownColumn right = column(two.right());
            return column(two.left())
                    .truths((least, most) -> right.truths(
                            (from, to) -> compared(new Span(least, most), two.comparison(), new Span(from, to))))
                    .or(right.hasNulls() ? Truths.UNKNOWN : Truths.NONE);
        }
        Filter.Compared one = (Filter.Compared) filter;
        Object value = ValueOrder.value(one.value());
        return column(one.column())
                .truths((least, most) -> compared(new Span(least, most), one.comparison(), new Span(value, value)));
    }

    private KnownColumn column(String name) {
        return KnownColumn.of(statistics, name);
    }

    private static Truths isTrue(Object value) {
        return value instanceof Boolean truth ? Truths.of(truth) : Truths.DECIDED;
    }

    /** One value of a span of several may be none of a list, however long it is. */
    private static Truths in(Object least, Object most, List<Literal> values) {
        Truths truths = Truths.FALSE;
        for (Literal literal : values) {
            Object value = ValueOrder.value(literal);
            truths = truths.either(compared(new Span(least, most), Comparison.EQUAL, new Span(value, value)));
        }
        return truths;
    }

    private static Truths compared(Span left, Comparison comparison, Span right) {
        OptionalInt least = ValueOrder.compare(left.least(), right.most());
        OptionalInt most = ValueOrder.compare(left.most(), right.least());
        if (least.isPresent() && most.isPresent()) {
            return Truths.between(least.getAsInt(), most.getAsInt(), comparison::holds);
        }
        boolean unordered = left.isOfNumbers() && right.isOfNumbers() && (left.isNan() || right.isNan());
        return unordered ? Truths.of(comparison == Comparison.NOT_EQUAL) : Truths.DECIDED;
    }

    private record Span(Object least, Object most) {
        boolean isOfNumbers() {
            return least instanceof Number;
        }

        boolean isNan() {
            return ValueOrder.isNan(least) && ValueOrder.isNan(most);
        }
    }
}
