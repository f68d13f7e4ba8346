package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.SetCheck;
import io.meshsdk.quality.check.SetCheck.Relation;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.probe.SeenProbe;
import io.meshsdk.quality.internal.probe.StatisticFeed;
import io.meshsdk.quality.internal.probe.StatisticProbe;
import io.meshsdk.quality.internal.probe.ValueProbe;
import io.meshsdk.quality.internal.rule.ValueRule;
import io.meshsdk.quality.internal.rule.ValueRules;
import io.meshsdk.quality.internal.state.FirstRows;
import io.meshsdk.quality.internal.state.SeenValues;
import io.meshsdk.quality.internal.state.Tally;
import io.meshsdk.quality.internal.statistic.Moments;
import io.meshsdk.quality.internal.statistic.Quantiles;
import io.meshsdk.schema.DataType;
import java.util.List;
import java.util.OptionalDouble;

/** Asks something of the different values of a column as a whole. */
final class SetQuestions {
    private SetQuestions() {}

    static Question of(SetCheck check, Situation situation) {
        if (check instanceof SetCheck.DistinctValues set) {
            return distinct(set, situation);
        }
        SetCheck.NoOutliers outliers = (SetCheck.NoOutliers) check;
        DataType type = situation.type(outliers.column());
        if (!type.isNumeric()) {
            throw situation.misfit("field '%s' is %s, expected a number".formatted(outliers.column(), type.name()));
        }
        return new NoOutliers(
                outliers,
                new StatisticProbe(StatisticFeed.MOMENTS, List.of(outliers.column())),
                new StatisticProbe(StatisticFeed.QUANTILES, List.of(outliers.column())));
    }

    private static Question distinct(SetCheck.DistinctValues check, Situation situation) {
        ValueCheck.OneOf all = new ValueCheck.OneOf(check.column(), check.values());
        List<ValueRule> each = check.values().stream()
                .map(value -> rule(new ValueCheck.OneOf(check.column(), List.<Literal>of(value)), situation))
                .toList();
        return new Distinct(check, new ValueProbe(all, rule(all, situation)), new SeenProbe(check, each));
    }

    private static ValueRule rule(ValueCheck check, Situation situation) {
        return ValueRules.compile(check, situation.type(check.column()), situation.now(), situation::misfit);
    }

    private record Distinct(SetCheck.DistinctValues check, Probe outside, Probe seen) implements Question {
        @Override
        public List<Probe> probes() {
            return switch (check.relation()) {
                case EQUALS -> List.of(outside, seen);
                case CONTAINS -> List.of(seen);
                case WITHIN -> List.of(outside);
            };
        }

        @Override
        public Answer answer(Evidence evidence) {
            Tally strange = check.relation() == Relation.CONTAINS ? new Tally() : (Tally) evidence.state(outside);
            long lacking = check.relation() == Relation.WITHIN
                    ? 0
                    : check.values().size()
                            - ((SeenValues) evidence.state(seen)).seen().cardinality();
            FirstRows rows = check.relation() == Relation.CONTAINS
                    ? new FirstRows()
                    : ((Tally) evidence.published(outside)).first();
            return new Answer.Counted(
                    "the values of '%s' %s %s"
                            .formatted(check.column(), check.relation(), Promises.some(check.values())),
                    "%d values are not listed, %d listed ones do not occur".formatted(strange.failing(), lacking),
                    strange.evaluated() + check.values().size(),
                    strange.failing() + lacking,
                    rows);
        }
    }

    private record NoOutliers(SetCheck.NoOutliers check, Probe moments, Probe quantiles) implements Question {
        @Override
        public List<Probe> probes() {
            return List.of(moments, quantiles);
        }

        @Override
        public Answer answer(Evidence evidence) {
            Moments known = (Moments) evidence.state(moments);
            Quantiles values = (Quantiles) evidence.state(quantiles);
            OptionalDouble mean = known.mean();
            OptionalDouble deviation = known.standardDeviation();
            if (mean.isEmpty() || deviation.isEmpty()) {
                return new Answer.Unknown("there are no numbers that could lie far from others");
            }
            double reach = check.deviations() * deviation.getAsDouble();
            long far = values.countAbove(mean.getAsDouble() + reach) + values.countBelow(mean.getAsDouble() - reach);
            return new Answer.Counted(
                    "every value of '%s' within %s standard deviations of the mean"
                            .formatted(check.column(), check.deviations()),
                    "%d of %d values lie further".formatted(far, values.count()),
                    values.count(),
                    far,
                    new FirstRows());
        }
    }
}
