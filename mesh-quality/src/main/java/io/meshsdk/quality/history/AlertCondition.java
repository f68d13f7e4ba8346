package io.meshsdk.quality.history;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.check.Comparison;
import java.util.Map;
import java.util.TreeSet;

/**
 * A condition of one metric, written as text: {@code row_count_change > 50%}, {@code age_hours > 26}, {@code
 * null_rate(email) > 0.05}. Immutable and thread-safe.
 *
 * <pre>
 * condition  = metric comparison number
 * metric     = name [ "(" name { "," name } ")" ]
 * name       = ( letter | "_" ) { letter | digit | "_" | "." | "-" }
 * comparison = "&gt;" | "&gt;=" | "&lt;" | "&lt;=" | "=" | "==" | "!="
 * number     = [ "+" | "-" ] digits [ "." digits ] [ ( "e" | "E" ) [ "+" | "-" ] digits ] [ "%" ]
 * </pre>
 *
 * <p>Blanks may stand between any of these. {@code %} divides by 100: changes and rates are shares. Numbers are compared as
 * doubles.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AlertCondition {
    private final String metric;
    private final Comparison comparison;
    private final double threshold;
    private final String number;

    AlertCondition(String metric, Comparison comparison, String number, double threshold) {
        this.metric = metric;
        this.comparison = comparison;
        this.number = number;
        this.threshold = threshold;
    }

    /**
     * Returns the condition that a text describes.
     *
     * @throws IllegalArgumentException if it describes none
     */
    public static AlertCondition parse(String text) {
        return new ConditionText(text).condition();
    }

    /** Returns the metric, without blanks but one after a comma, for example {@code null_rate(email)}. */
    public String metric() {
        return metric;
    }

    /** Returns what the metric is compared with, for example 0.5 for {@code 50%}. */
    public double threshold() {
        return threshold;
    }

    /**
     * Returns whether the condition holds for some metrics, by the names that {@link #metric} gives; not evaluated where
     * the metric is not among them, or NaN.
     */
    public AlertVerdict evaluate(Map<String, Double> metrics) {
        Double value = metrics.get(metric);
        if (value == null) {
            return new AlertVerdict.NotEvaluated(
                    this,
                    "No metric '%s' (available: %s): correct the name, or measure it"
                            .formatted(metric, new TreeSet<>(metrics.keySet())));
        }
        if (value.isNaN()) {
            return new AlertVerdict.NotEvaluated(
                    this, "Metric '%s' is not a number: there was nothing to measure".formatted(metric));
        }
        int order = value < threshold ? -1 : value > threshold ? 1 : 0;
        return comparison.holds(order) ? new AlertVerdict.Raised(this, value) : new AlertVerdict.Quiet(this, value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AlertCondition condition && toString().equals(condition.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Returns the text from which {@link #parse} makes this condition. */
    @Override
    public String toString() {
        return "%s %s %s".formatted(metric, comparison.sign(), number);
    }
}
