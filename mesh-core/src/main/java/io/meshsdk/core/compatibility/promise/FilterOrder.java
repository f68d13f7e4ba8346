package io.meshsdk.core.compatibility.promise;

import io.meshsdk.core.compatibility.finding.Strictness;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Condition.Operator;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.RowCheck;
import io.meshsdk.quality.check.SequenceCheck;
import io.meshsdk.quality.check.SetCheck;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.filter.Filter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which expectations speak of more rows than others. Whether one filter lets through less than another is told by their form;
 * whether that is to ask for less, by the check: a share, a mean or a number of rows can go either way.
 */
final class FilterOrder {
    private FilterOrder() {}

    static Strictness compare(Expectation before, Expectation after) {
        if (before.filter().equals(after.filter())) {
            return Strictness.SAME;
        }
        return countsBreaks(before) && countsBreaks(after)
                ? Strictness.of(implies(before.filter(), after.filter()), implies(after.filter(), before.filter()))
                : Strictness.OTHER;
    }

    /** Returns whether of fewer rows never more break the check, and fewer that break it are never too few. */
    private static boolean countsBreaks(Expectation expectation) {
        return isOfSingleRows(expectation.check())
                && Stream.of(expectation.condition(), expectation.warningCondition())
                        .flatMap(Optional::stream)
                        .allMatch(FilterOrder::isMost);
    }

    private static boolean isMost(Condition condition) {
        return condition.unit() == Condition.Unit.ROWS
                && Set.of(Operator.AT_MOST, Operator.LESS_THAN).contains(condition.operator());
    }

    private static boolean isOfSingleRows(Check check) {
        return check instanceof ValueCheck
                || check instanceof RowCheck
                || check instanceof KeyCheck
                || check instanceof SequenceCheck.Sorted
                || (check instanceof NullCheck && !(check instanceof NullCheck.Completeness))
                || (check instanceof SetCheck.DistinctValues values && values.relation() == SetCheck.Relation.WITHIN);
    }

    private static boolean implies(Optional<Filter> one, Optional<Filter> other) {
        return other.isEmpty() || (one.isPresent() && implies(one.get(), other.get()));
    }

    private static boolean implies(Filter one, Filter other) {
        if (one.equals(other)) {
            return true;
        }
        if (other instanceof Filter.All all) {
            return all.filters().stream().allMatch(part -> implies(one, part));
        }
        if (one instanceof Filter.Any any) {
            return any.filters().stream().allMatch(part -> implies(part, other));
        }
        if (one instanceof Filter.Compared from && other instanceof Filter.Compared to) {
            return from.column().equals(to.column()) && isTighter(check(to), check(from));
        }
        if (one instanceof Filter.In from && other instanceof Filter.In to) {
            return from.column().equals(to.column()) && to.values().containsAll(from.values());
        }
        List<Filter> parts = one instanceof Filter.All all ? all.filters() : List.of();
        List<Filter> ways = other instanceof Filter.Any any ? any.filters() : List.of();
        return parts.stream().anyMatch(part -> implies(part, other))
                || ways.stream().anyMatch(way -> implies(one, way));
    }

    private static boolean isTighter(ValueCheck published, ValueCheck next) {
        Strictness strictness = ValueOrder.compare(published, next);
        return strictness == Strictness.TIGHTER || strictness == Strictness.SAME;
    }

    private static ValueCheck check(Filter.Compared filter) {
        return new ValueCheck.Compared(filter.column(), filter.comparison(), filter.value());
    }
}
