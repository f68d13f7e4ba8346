package io.meshsdk.quality.engine;

import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.filter.Filter;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** Says of a row whether a filter holds; null is unknown. */
final class NaiveFilter {
    private NaiveFilter() {}

    static Boolean holds(Filter filter, Function<String, Object> row) {
        if (filter instanceof Filter.All all) {
            return all(all.filters().stream().map(one -> holds(one, row)).toArray(Boolean[]::new), true);
        }
        if (filter instanceof Filter.Any any) {
            return all(any.filters().stream().map(one -> holds(one, row)).toArray(Boolean[]::new), false);
        }
        if (filter instanceof Filter.Not not) {
            Boolean inner = holds(not.filter(), row);
            return inner == null ? null : Boolean.valueOf(!inner);
        }
        if (filter instanceof Filter.IsNull some) {
            return row.apply(some.column()) == null;
        }
        if (filter instanceof Filter.IsTrue some) {
            return (Boolean) row.apply(some.column());
        }
        if (filter instanceof Filter.In list) {
            Object value = row.apply(list.column());
            return value == null
                    ? null
                    : Boolean.valueOf(list.values().stream()
                            .anyMatch(one -> keeps(Comparison.EQUAL, NaiveValues.compare(value, one))));
        }
        if (filter instanceof Filter.Compared one) {
            Object value = row.apply(one.column());
            return value == null
                    ? null
                    : Boolean.valueOf(keeps(one.comparison(), NaiveValues.compare(value, one.value())));
        }
        Filter.ComparedColumns two = (Filter.ComparedColumns) filter;
        Object left = row.apply(two.left());
        Object right = row.apply(two.right());
        return (left == null || right == null)
                ? null
                : Boolean.valueOf(keeps(two.comparison(), NaiveValues.compare(left, right)));
    }

    /** NaN differs from every number, and is neither above nor below one. */
    static boolean keeps(Comparison comparison, OptionalInt order) {
        return order.isEmpty() ? comparison == Comparison.NOT_EQUAL : comparison.holds(order.getAsInt());
    }

    private static Boolean all(Boolean[] parts, boolean neutral) {
        List<Boolean> known = new java.util.ArrayList<>(java.util.Arrays.asList(parts));
        if (known.contains(!neutral)) {
            return !neutral;
        }
        return known.contains(null) ? null : Boolean.valueOf(neutral);
    }
}
