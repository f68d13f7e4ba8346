package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.probe.ValueProbe;
import io.meshsdk.quality.internal.rule.ValueRules;
import io.meshsdk.quality.internal.state.Tally;
import java.util.List;

/** Asks how many values of a column break a rule. */
record ValueQuestion(ValueCheck check, Probe probe) implements Question {
    static Question of(ValueCheck check, Situation situation) {
        return new ValueQuestion(
                check,
                new ValueProbe(
                        check,
                        ValueRules.compile(check, situation.type(check.column()), situation.now(), situation::misfit)));
    }

    @Override
    public List<Probe> probes() {
        return List.of(probe);
    }

    @Override
    public Answer answer(Evidence evidence) {
        Tally tally = (Tally) evidence.state(probe);
        Tally published = (Tally) evidence.published(probe);
        return Tallies.counted(
                "every value of '%s' %s".formatted(check.column(), Promises.describe(check)),
                "values",
                tally,
                published);
    }
}
