package io.meshsdk.quality.engine;

import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Effort;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.RowSample;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.internal.question.Answer;
import io.meshsdk.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what states mean for expectations. */
final class Judge {
    private static final String NO_VALUES = "there are no values, and a share of nothing is unknown";

    private final Schema contract;
    private final CompiledChecks checks;
    private final QualityState published;
    private final QualityState existing;

    Judge(Schema contract, CompiledChecks checks, QualityState published, QualityState existing) {
        this.contract = contract;
        this.checks = checks;
        this.published = published;
        this.existing = existing;
    }

    QualityReport report(List<Expectation> expectations, List<Expectation> measuredOnly) {
        Map<Expectation, Effort> efforts = new LinkedHashMap<>();
        Efforts measured = published.efforts().and(existing.efforts());
        for (List<Expectation> some : List.of(expectations, measuredOnly)) {
            for (Expectation one : some) {
                Effort effort = measured.of(checks.slots(one));
                efforts.put(one, effort);
                one.warningCondition().ifPresent(milder -> efforts.put(one.warning(), effort));
            }
        }
        return new QualityReport(
                        published.rowCount(),
                        expectations.stream().map(this::judge).toList(),
                        measuredOnly.stream().map(this::judge).toList())
                .taking(efforts);
    }

    private CheckOutcome judge(Expectation expectation) {
        States states = new States(contract, checks, expectation, published, existing);
        Answer answer = checks.question(expectation).answer(states);
        CheckOutcome outcome = judge(expectation, expectation.condition(), answer);
        if (expectation.warningCondition().isEmpty()) {
            return outcome;
        }
        CheckOutcome milder = judge(expectation.warning(), expectation.warningCondition(), answer);
        if (milder instanceof CheckOutcome.NotEvaluated unknown) {
            return new CheckOutcome.NotEvaluated(expectation, unknown.reason());
        }
        return outcome.isPassed() && milder.isFailed() ? milder : outcome;
    }

    private static CheckOutcome judge(Expectation expectation, Optional<Condition> condition, Answer answer) {
        if (answer instanceof Answer.Unknown unknown) {
            return new CheckOutcome.NotEvaluated(expectation, unknown.reason());
        }
        if (answer instanceof Answer.Decided decided) {
            return outcome(expectation, decided.holds(), measure(decided.counted()), sample(decided.counted()));
        }
        return answer instanceof Answer.Numbered numbered
                ? number(expectation, condition, numbered)
                : counted(expectation, condition, (Answer.Counted) answer);
    }

    /** Passes where nothing breaks the check, or as many as the condition allows. */
    private static CheckOutcome counted(
            Expectation expectation, Optional<Condition> condition, Answer.Counted counted) {
        if (expectation.check() instanceof ShapeCheck.RowCount) {
            return rows(expectation, condition, counted);
        }
        if (isShare(condition) && counted.evaluated() == 0) {
            return new CheckOutcome.NotEvaluated(expectation, NO_VALUES);
        }
        boolean holds = condition
                .map(some -> some.holds(counted.failing(), counted.evaluated()))
                .orElse(counted.failing() == 0);
        return outcome(expectation, holds, allowing(condition, measure(counted)), sample(counted));
    }

    private static boolean isShare(Optional<Condition> condition) {
        return condition.filter(some -> some.unit() == Condition.Unit.PERCENT).isPresent();
    }

    private static CheckOutcome rows(Expectation expectation, Optional<Condition> condition, Answer.Counted counted) {
        if (isShare(condition)) {
            return new CheckOutcome.NotEvaluated(expectation, "a number of rows is no share of anything");
        }
        long count = counted.evaluated();
        boolean holds = condition.map(some -> some.holds(count, count)).orElse(counted.failing() == 0);
        Measure measure = condition
                .map(some -> new Measure(some.describe(), counted.observed(), count, holds ? 0 : 1))
                .orElseGet(() -> measure(counted));
        return outcome(expectation, holds, measure, RowSample.none());
    }

    private static CheckOutcome number(Expectation expectation, Optional<Condition> condition, Answer.Numbered number) {
        boolean holds = condition.map(some -> some.holds(number.value())).orElse(true);
        String expected = condition
                .map(some -> "%s %s".formatted(number.name(), some.describe()))
                .orElseGet(number::name);
        Measure measure =
                new Measure(expected, number.observed(), number.evaluated(), holds ? 0 : 1, number.disclosed());
        return outcome(expectation, holds, measure, RowSample.none());
    }

    private static CheckOutcome outcome(Expectation expectation, boolean passed, Measure measure, RowSample sample) {
        return passed
                ? new CheckOutcome.Passed(expectation, measure)
                : new CheckOutcome.Failed(expectation, measure, sample);
    }

    private static Measure allowing(Optional<Condition> condition, Measure measure) {
        return condition
                .map(some -> new Measure(
                        "%s, with exceptions: %s".formatted(measure.expected(), some.describe()),
                        measure.observed(),
                        measure.evaluated(),
                        measure.failing()))
                .orElse(measure);
    }

    private static Measure measure(Answer.Counted counted) {
        return new Measure(counted.expected(), counted.observed(), counted.evaluated(), counted.failing());
    }

    private static RowSample sample(Answer.Counted counted) {
        return counted.rows().toSample();
    }
}
