package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.check.RowCheck;
import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.probe.RowProbe;
import io.meshsdk.quality.internal.rule.RowRules;
import io.meshsdk.quality.internal.state.Tally;
import java.util.List;

/** Asks how many rows break a rule on several of their values. */
record RowQuestion(RowCheck check, Probe probe) implements Question {
    static Question of(RowCheck check, Situation situation) {
        return new RowQuestion(
                check,
                new RowProbe(
                        check,
                        RowRules.compile(
                                check,
                                check.columns().stream().map(situation::type).toList(),
                                situation::misfit)));
    }

    @Override
    public List<Probe> probes() {
        return List.of(probe);
    }

    @Override
    public Answer answer(Evidence evidence) {
        return Tallies.counted(promise(), "rows", (Tally) evidence.state(probe), (Tally) evidence.published(probe));
    }

    private String promise() {
        if (check instanceof RowCheck.Compared two) {
            return "'%s' %s '%s' in every row"
                    .formatted(two.left(), two.comparison().sign(), two.right());
        }
        if (check instanceof RowCheck.OneOfTuples list) {
            return "%s is one of %d tuples in every row"
                    .formatted(list.columns(), list.tuples().size());
        }
        if (check instanceof RowCheck.SumsTo sum) {
            return "%s add up to '%s' in every row, within %s"
                    .formatted(sum.parts(), sum.total(), sum.tolerance().toPlainString());
        }
        RowCheck.Timely timely = (RowCheck.Timely) check;
        return "'%s' follows '%s' within %s in every row".formatted(timely.arrival(), timely.event(), timely.maximum());
    }
}
