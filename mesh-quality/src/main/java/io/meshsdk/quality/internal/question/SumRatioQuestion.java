package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.state.SlotState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** Asks for the sum of one column by the sum of another. */
record SumRatioQuestion(String name, Formula numerator, Formula denominator, Disclosure disclosure)
        implements Question {
    @Override
    public List<Probe> probes() {
        return List.of(numerator.probe(), denominator.probe());
    }

    @Override
    public Answer answer(Evidence evidence) {
        SlotState above = evidence.state(numerator.probe());
        Optional<BigDecimal> sum = numerator.value().apply(above);
        Optional<BigDecimal> by =
                denominator.value().apply(evidence.state(denominator.probe())).filter(number -> number.signum() != 0);
        if (sum.isEmpty() || by.isEmpty()) {
            return new Answer.Unknown("one of the sums is zero or of nothing");
        }
        BigDecimal ratio = sum.get().divide(by.get(), MathContext.DECIMAL128);
        return new Answer.Numbered(name, ratio, numerator.evaluated().applyAsLong(above), disclosure);
    }
}
