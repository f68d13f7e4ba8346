package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.Condition.Operator;
import io.meshsdk.quality.Condition.Unit;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.MetricCheck.Against;
import java.math.BigDecimal;

/**
 * A number that describes data, on the way to an expectation of what it may be. Immutable and thread-safe. Made by
 * {@link Metrics}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class MetricExpectation {
    private final MetricCheck check;

    private MetricExpectation(MetricCheck check) {
        this.check = check;
    }

    static MetricExpectation of(Metric metric) {
        return new MetricExpectation(MetricCheck.of(metric));
    }

    /** Returns the relative change of the number since the version before: 0.5 where it grew by half. */
    public MetricExpectation changeSincePrevious() {
        return new MetricExpectation(new MetricCheck(check.metric(), new Against.Previous()));
    }

    /** Returns the difference of the number to that of another dataset: this - other. */
    public MetricExpectation differenceTo(String dataset) {
        return new MetricExpectation(new MetricCheck(check.metric(), new Against.Dataset(dataset)));
    }

    /** Returns the expectation that the number is measured; it may be anything. */
    public Expectation measured() {
        return Expectation.of(check);
    }

    /** Returns the expectation that the number lies between two bounds, which are inside. */
    public Expectation between(BigDecimal low, BigDecimal high) {
        return measured().allowing(Condition.of(Operator.WITHIN, low, high, Unit.VALUE));
    }

    /** Returns the expectation that the number lies between two bounds, which are inside. */
    public Expectation between(double low, double high) {
        return between(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    /** Returns the expectation that the number lies between two bounds, which are inside. */
    public Expectation between(long low, long high) {
        return between(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    /** Returns the expectation that the number compares with another. */
    public Expectation compared(Operator operator, BigDecimal value) {
        return measured().allowing(Condition.of(operator, value, Unit.VALUE));
    }

    /** Returns the expectation that the number is at least another. */
    public Expectation atLeast(BigDecimal low) {
        return compared(Operator.AT_LEAST, low);
    }

    /** Returns the expectation that the number is at least another. */
    public Expectation atLeast(double low) {
        return atLeast(BigDecimal.valueOf(low));
    }

    /** Returns the expectation that the number is at least another. */
    public Expectation atLeast(long low) {
        return atLeast(BigDecimal.valueOf(low));
    }

    /** Returns the expectation that the number is at most another. */
    public Expectation atMost(BigDecimal high) {
        return compared(Operator.AT_MOST, high);
    }

    /** Returns the expectation that the number is at most another. */
    public Expectation atMost(double high) {
        return atMost(BigDecimal.valueOf(high));
    }

    /** Returns the expectation that the number is at most another. */
    public Expectation atMost(long high) {
        return atMost(BigDecimal.valueOf(high));
    }

    /** Returns the expectation that the number equals another, exactly. */
    public Expectation exactly(BigDecimal value) {
        return compared(Operator.IS, value);
    }

    /** Returns the expectation that the number equals another, exactly. */
    public Expectation exactly(long value) {
        return exactly(BigDecimal.valueOf(value));
    }
}
