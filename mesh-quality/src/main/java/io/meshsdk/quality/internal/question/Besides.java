package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.question.MetricQuestions.Difference;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Asks how a number differs from the same number of other rows.
 *
 * @param number the number
 * @param other what it is there
 * @param difference how they are compared
 */
record Besides(Question number, Answer other, Difference difference) implements Question {
    @Override
    public List<Probe> probes() {
        return number.probes();
    }

    @Override
    public Answer answer(Evidence evidence) {
        Answer here = number.answer(evidence);
        if (!(here instanceof Answer.Numbered mine) || !(other instanceof Answer.Numbered theirs)) {
            String reason = here instanceof Answer.Unknown unknown
                    ? unknown.reason()
                    : other instanceof Answer.Unknown unknown ? "of the other rows, " + unknown.reason() : "no number";
            return new Answer.Unknown(reason);
        }
        BigDecimal change = mine.value().subtract(theirs.value());
        if (difference == Difference.RELATIVE) {
            if (theirs.value().signum() == 0) {
                return new Answer.Unknown("it was zero before, and a change from nothing is unknown");
            }
            change = change.divide(theirs.value().abs(), MathContext.DECIMAL128);
        }
        String name = "the %s of: %s"
                .formatted(difference == Difference.RELATIVE ? "relative change" : "difference", mine.name());
        return new Answer.Numbered(
                name, change, mine.evaluated(), mine.disclosure().and(theirs.disclosure()));
    }
}
