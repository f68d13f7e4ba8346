package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.RowCheck;
import io.meshsdk.quality.check.SequenceCheck;
import io.meshsdk.quality.check.SetCheck;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.check.TimeCheck;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.rule.ShortForm;

/** Compiles checks, a class for each family. */
public final class Questions {
    private Questions() {}

    /**
     * Returns the question of a check.
     *
     * @throws IllegalArgumentException if it names no field of the schema, or one of a type it does not fit
     */
    public static Question compile(Check check, Situation situation) {
        if (check instanceof Check.Written written) {
            return Question.unanswerable(
                    "no engine at hand evaluates rules of kind '%s'".formatted(ShortForm.of(written)));
        }
        for (String column : check.columns()) {
            situation.field(column);
        }
        if (check instanceof ValueCheck value) {
            return ValueQuestion.of(value, situation);
        }
        if (check instanceof NullCheck nulls) {
            return NullQuestions.of(nulls, situation);
        }
        if (check instanceof RowCheck rows) {
            return RowQuestion.of(rows, situation);
        }
        if (check instanceof KeyCheck keys) {
            return KeyQuestions.of(keys, situation);
        }
        if (check instanceof ShapeCheck shape) {
            return ShapeQuestions.of(shape, situation);
        }
        if (check instanceof TimeCheck.Freshness freshness) {
            return FreshnessQuestion.of(freshness, situation);
        }
        if (check instanceof SequenceCheck sequence) {
            return SequenceQuestions.of(sequence, situation);
        }
        if (check instanceof SetCheck set) {
            return SetQuestions.of(set, situation);
        }
        return MetricQuestions.of((MetricCheck) check, situation);
    }
}
