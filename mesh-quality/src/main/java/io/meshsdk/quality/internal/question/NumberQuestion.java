package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.statistic.Frequencies;
import io.meshsdk.quality.internal.statistic.PairFrequencies;
import java.util.List;

/** Asks for a number that follows from one state. */
record NumberQuestion(String name, Formula formula, Disclosure disclosure) implements Question {
    @Override
    public List<Probe> probes() {
        return List.of(formula.probe());
    }

    @Override
    public Answer answer(Evidence evidence) {
        SlotState state = evidence.state(formula.probe());
        if (isOverflowed(state)) {
            return new Answer.Unknown("there are more different values than are told apart");
        }
        return formula.value()
                .apply(state)
                .<Answer>map(value ->
                        new Answer.Numbered(name, value, formula.evaluated().applyAsLong(state), disclosure))
                .orElseGet(() -> new Answer.Unknown("there are no values that it could be computed from"));
    }

    private static boolean isOverflowed(SlotState state) {
        return (state instanceof Frequencies frequencies && frequencies.isOverflowed())
                || (state instanceof PairFrequencies pairs && pairs.isOverflowed());
    }
}
