package io.meshsdk.core.compatibility.promise;

import io.meshsdk.core.compatibility.finding.Strictness;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.KeyCheck.Agrees;
import io.meshsdk.quality.check.KeyCheck.Unique;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.NullCheck.Completeness;
import io.meshsdk.quality.check.NullCheck.NotMissing;
import io.meshsdk.quality.check.NullCheck.Present;
import io.meshsdk.quality.check.RowCheck;
import io.meshsdk.quality.check.RowCheck.OneOfTuples;
import io.meshsdk.quality.check.RowCheck.SumsTo;
import io.meshsdk.quality.check.RowCheck.Timely;
import io.meshsdk.quality.check.SequenceCheck.NoGaps;
import io.meshsdk.quality.check.SequenceCheck.Sorted;
import io.meshsdk.quality.check.SetCheck.DistinctValues;
import io.meshsdk.quality.check.SetCheck.NoOutliers;
import io.meshsdk.quality.check.ShapeCheck.ColumnType;
import io.meshsdk.quality.check.ShapeCheck.HasColumns;
import io.meshsdk.quality.check.ShapeCheck.RowCount;
import io.meshsdk.quality.check.TimeCheck.Freshness;
import io.meshsdk.quality.check.ValueCheck;

/** Which checks ask for more than others of their kind. */
final class CheckOrder {
    private CheckOrder() {}

    /** Returns whether two checks ask one question of the same columns; of keys, of any columns. */
    static boolean isOfOneKind(Check before, Check after) {
        if (before.getClass() != after.getClass()) {
            return false;
        }
        if (before instanceof ColumnType one && after instanceof ColumnType next) {
            return one.column().equals(next.column());
        }
        if (before instanceof MetricCheck one && after instanceof MetricCheck next) {
            return isOfOneKind(one.metric(), next.metric());
        }
        return before instanceof Unique
                || before instanceof Agrees
                || before instanceof Present
                || before.columns().equals(after.columns());
    }

    private static boolean isOfOneKind(Metric before, Metric after) {
        boolean named = before instanceof Metric.OfColumn || before instanceof Metric.OfPair;
        return named
                ? before.equals(after)
                : before.getClass() == after.getClass() && before.columns().equals(after.columns());
    }

    static Strictness compare(Check before, Check after) {
        if (before.equals(after)) {
            return Strictness.SAME;
        }
        if (before instanceof ValueCheck one && after instanceof ValueCheck next) {
            return ValueOrder.compare(one, next);
        }
        if (before instanceof RowCheck one && after instanceof RowCheck next) {
            return rows(one, next);
        }
        if (before instanceof Freshness one && after instanceof Freshness next) {
            return Strictness.ofGrowth(one.maximumAge().compareTo(next.maximumAge()))
                    .and(Strictness.ofGrowth(one.skew().compareTo(next.skew())));
        }
        if (before instanceof RowCount one && after instanceof RowCount next) {
            return Strictness.ofGrowth(Long.compare(next.minimum(), one.minimum()))
                    .and(Strictness.ofGrowth(Long.compare(
                            one.maximum().orElse(Long.MAX_VALUE), next.maximum().orElse(Long.MAX_VALUE))));
        }
        return nulls(before, after);
    }

    private static Strictness rows(RowCheck before, RowCheck after) {
        if (before instanceof RowCheck.Compared one && after instanceof RowCheck.Compared next) {
            return ValueOrder.compare(one.comparison(), next.comparison());
        }
        if (before instanceof OneOfTuples one && after instanceof OneOfTuples next) {
            return ValueOrder.growth(next.tuples(), one.tuples());
        }
        if (before instanceof SumsTo one && after instanceof SumsTo next) {
            return one.parts().equals(next.parts())
                    ? Strictness.ofGrowth(one.tolerance().compareTo(next.tolerance()))
                    : Strictness.OTHER;
        }
        return before instanceof Timely one && after instanceof Timely next
                ? Strictness.ofGrowth(one.maximum().compareTo(next.maximum()))
                : Strictness.OTHER;
    }

    private static Strictness nulls(Check before, Check after) {
        if (before instanceof Completeness one && after instanceof Completeness next) {
            return Strictness.ofGrowth(Double.compare(next.threshold() + 0.0, one.threshold() + 0.0));
        }
        if (before instanceof NotMissing one && after instanceof NotMissing next) {
            return ValueOrder.growth(one.tokens(), next.tokens());
        }
        if (before instanceof Present one && after instanceof Present next) {
            return WholeOrder.compare(one, next);
        }
        if (before instanceof Unique one && after instanceof Unique next) {
            return ValueOrder.growth(next.columns(), one.columns());
        }
        if (before instanceof Agrees one && after instanceof Agrees next) {
            return one.key().equals(next.key()) && one.dataset().equals(next.dataset())
                    ? ValueOrder.growth(one.values(), next.values())
                    : Strictness.OTHER;
        }
        return wholes(before, after);
    }

    private static Strictness wholes(Check before, Check after) {
        if (before instanceof Sorted one && after instanceof Sorted next) {
            return WholeOrder.compare(one, next);
        }
        if (before instanceof NoGaps one && after instanceof NoGaps next) {
            return WholeOrder.compare(one, next);
        }
        if (before instanceof DistinctValues one && after instanceof DistinctValues next) {
            return WholeOrder.compare(one, next);
        }
        if (before instanceof HasColumns one && after instanceof HasColumns next) {
            return WholeOrder.compare(one, next);
        }
        return before instanceof NoOutliers one && after instanceof NoOutliers next
                ? Strictness.ofGrowth(Double.compare(one.deviations(), next.deviations()))
                : Strictness.OTHER;
    }
}
