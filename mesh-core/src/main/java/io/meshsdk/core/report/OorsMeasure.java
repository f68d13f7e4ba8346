package io.meshsdk.core.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Condition.Operator;
import io.meshsdk.quality.Condition.Unit;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.Severity;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.ShapeCheck;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What was measured, as a number beside the condition that decided: what there is of a metric or of rows, else what breaks the
 * check. Number and condition are of one unit. Conditions that the standard has no operator for are left out; the message of
 * the result tells them.
 *
 * @param outcome the outcome, evaluated
 * @param measure what it was judged by
 */
record OorsMeasure(CheckOutcome outcome, Measure measure) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Condition NONE = Condition.of(Operator.IS, BigDecimal.ZERO, Unit.ROWS);

    ObjectNode node() {
        Optional<Condition> decisive = decisive();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("metric", metric());
        value(decisive.orElse(NONE).unit()).ifPresent(value -> node.put("value", value));
        decisive.ifPresent(condition -> condition.operator().key().ifPresent(key -> threshold(key, condition, node)));
        return node.put(
                "unit",
                JsonText.word(isMetric() ? Unit.VALUE : decisive.orElse(NONE).unit()));
    }

    private Expectation expectation() {
        return outcome.expectation();
    }

    private boolean isMetric() {
        return expectation().check() instanceof MetricCheck;
    }

    private boolean isRowCount() {
        return expectation().check() instanceof ShapeCheck.RowCount;
    }

    private String metric() {
        return isMetric() ? expectation().name() : isRowCount() ? "rowCount" : "failing";
    }

    /** Returns the condition that failed, or all that had to be met; empty of a metric that may be anything. */
    private Optional<Condition> decisive() {
        boolean warns = outcome.isFailed()
                && expectation().warningCondition().isPresent()
                && promised().map(this::holds).orElse(true);
        return warns ? expectation().warningCondition() : promised();
    }

    private Optional<Condition> promised() {
        return expectation().condition().or(this::own);
    }

    /** Returns the condition that the check has by itself. */
    private Optional<Condition> own() {
        if (expectation().check() instanceof NullCheck.Completeness share) {
            BigDecimal missing = BigDecimal.ONE.subtract(BigDecimal.valueOf(share.threshold()));
            return Optional.of(Condition.of(Operator.AT_MOST, plain(missing.multiply(HUNDRED)), Unit.PERCENT));
        }
        if (expectation().check() instanceof ShapeCheck.RowCount count) {
            return Optional.of(Condition.ofRows(count.minimum(), count.maximum()));
        }
        return isMetric() ? Optional.empty() : Optional.of(NONE);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.setScale(Math.max(0, number.stripTrailingZeros().scale()));
    }

    /** A number that is hidden is known by the severity of its outcome. */
    private boolean holds(Condition condition) {
        if (isMetric()) {
            return measure.value().map(condition::holds).orElse(expectation().severity() == Severity.WARNING);
        }
        return isRowCount()
                ? condition.holds(BigDecimal.valueOf(measure.evaluated()))
                : condition.holds(measure.failing(), measure.evaluated());
    }

    private Optional<BigDecimal> value(Unit unit) {
        if (isMetric()) {
            return measure.value();
        }
        if (isRowCount()) {
            return Optional.of(BigDecimal.valueOf(measure.evaluated()));
        }
        BigDecimal failing = BigDecimal.valueOf(measure.failing());
        return Optional.of(
                unit == Unit.PERCENT && measure.evaluated() > 0
                        ? failing.movePointRight(2)
                                .divide(BigDecimal.valueOf(measure.evaluated()), MathContext.DECIMAL64)
                        : failing);
    }

    private static void threshold(String key, Condition condition, ObjectNode node) {
        ObjectNode threshold = node.putObject("threshold");
        condition
                .upper()
                .ifPresentOrElse(
                        upper -> threshold.putArray(key).add(condition.value()).add(upper),
                        () -> threshold.put(key, condition.value()));
    }
}
