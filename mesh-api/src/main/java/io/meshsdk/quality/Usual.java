package io.meshsdk.quality;

import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.RowCheck;
import io.meshsdk.quality.check.SequenceCheck;
import io.meshsdk.quality.check.SetCheck;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.check.Statistic;
import io.meshsdk.quality.check.TimeCheck;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.rule.ShortForm;
import java.util.Set;

/** The name, dimension and scope that are usual for each check. */
final class Usual {
    private static final Set<Statistic> OF_NULLS = Set.of(Statistic.NULL_COUNT, Statistic.NULL_RATE);
    private static final Set<Statistic> OF_REPETITION = Set.of(
            Statistic.DISTINCT_COUNT,
            Statistic.APPROXIMATE_DISTINCT_COUNT,
            Statistic.DISTINCTNESS,
            Statistic.UNIQUENESS,
            Statistic.UNIQUE_VALUE_RATIO);

    private Usual() {}

    static String name(Check check) {
        if (check instanceof Check.Written written) {
            return "%s(%s)#%08x"
                    .formatted(
                            ShortForm.of(written),
                            String.join(",", written.columns()),
                            written.body().hashCode());
        }
        if (check instanceof KeyCheck.Unique unique) {
            return "unique(%s)".formatted(String.join(",", unique.columns()));
        }
        String form = ShortForm.of(check);
        int parameters = form.indexOf(':');
        String kind = parameters < 0 ? form : form.substring(0, parameters);
        String arguments = parameters < 0 ? "" : form.substring(parameters + 1);
        arguments = hasPattern(check) ? arguments : arguments.replace(':', ',');
        if (check.columns().isEmpty() || namesColumns(check)) {
            return arguments.isEmpty() ? kind : kind + "(" + arguments + ")";
        }
        return kind + "(" + String.join(",", check.columns()) + (arguments.isEmpty() ? "" : "," + arguments) + ")";
    }

    private static boolean hasPattern(Check check) {
        return check instanceof ValueCheck.Matches
                || check instanceof ValueCheck.MatchesNot
                || check instanceof ShapeCheck.ColumnNames;
    }

    /** Returns whether the short form of a check has its columns among the arguments. */
    private static boolean namesColumns(Check check) {
        return check instanceof RowCheck
                || check instanceof NullCheck.Present
                || check instanceof KeyCheck.References
                || check instanceof KeyCheck.Agrees
                || (check instanceof MetricCheck metric
                        && (metric.metric() instanceof Metric.OfPair || metric.metric() instanceof Metric.Analyzed));
    }

    static Dimension dimension(Check check) {
        if (check instanceof NullCheck) {
            return Dimension.COMPLETENESS;
        }
        if (check instanceof TimeCheck
                || check instanceof ValueCheck.NotInFuture
                || check instanceof ValueCheck.Retained
                || check instanceof RowCheck.Timely) {
            return Dimension.TIMELINESS;
        }
        if (check instanceof KeyCheck key) {
            return key(key);
        }
        if (check instanceof MetricCheck metric) {
            return metric(metric.metric());
        }
        if (check instanceof ShapeCheck.RowCount || check instanceof SequenceCheck.NoGaps) {
            return Dimension.COVERAGE;
        }
        return check instanceof RowCheck || check instanceof SequenceCheck || check instanceof SetCheck
                ? Dimension.CONSISTENCY
                : Dimension.CONFORMITY;
    }

    private static Dimension key(KeyCheck check) {
        if (check instanceof KeyCheck.References) {
            return Dimension.CONSISTENCY;
        }
        return check instanceof KeyCheck.Agrees ? Dimension.ACCURACY : Dimension.UNIQUENESS;
    }

    private static Dimension metric(Metric metric) {
        if (metric instanceof Metric.RowCount) {
            return Dimension.COVERAGE;
        }
        if (metric instanceof Metric.OfColumn one) {
            return OF_NULLS.contains(one.statistic())
                    ? Dimension.COMPLETENESS
                    : OF_REPETITION.contains(one.statistic()) ? Dimension.UNIQUENESS : Dimension.ACCURACY;
        }
        return metric instanceof Metric.Analyzed ? Dimension.CONFORMITY : Dimension.CONSISTENCY;
    }

    static Scope scope(Check check) {
        return check instanceof KeyCheck.Unique || check instanceof KeyCheck.DistinctRows
                ? Scope.TABLE
                : Scope.PUBLICATION;
    }
}
