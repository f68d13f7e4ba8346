package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.Metric.Distance;
import io.meshsdk.quality.check.Metric.PairStatistic;
import io.meshsdk.quality.check.Statistic;
import java.util.List;
import java.util.Map;

/**
 * The numbers that describe data, each with what it may be: {@code mean("amount").between(10, 100)}. Made to be imported with
 * {@code import static}. What each number is, is pinned at {@link Statistic} and {@link Metric}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Metrics {
    private Metrics() {}

    /** Returns the number of rows. */
    public static MetricExpectation rows() {
        return MetricExpectation.of(new Metric.RowCount());
    }

    /** Returns the smallest number of a column. */
    public static MetricExpectation minimum(String column) {
        return of(Statistic.MINIMUM, column);
    }

    /** Returns the largest number of a column. */
    public static MetricExpectation maximum(String column) {
        return of(Statistic.MAXIMUM, column);
    }

    /** Returns the sum of a column. */
    public static MetricExpectation sum(String column) {
        return of(Statistic.SUM, column);
    }

    /** Returns the arithmetic mean of a column. */
    public static MetricExpectation mean(String column) {
        return of(Statistic.MEAN, column);
    }

    /** Returns the standard deviation of a column, of the population. */
    public static MetricExpectation standardDeviation(String column) {
        return of(Statistic.STANDARD_DEVIATION, column);
    }

    /** Returns the variance of a column, of the population. */
    public static MetricExpectation variance(String column) {
        return of(Statistic.VARIANCE, column);
    }

    /** Returns the median of a column, within 0.8%. */
    public static MetricExpectation median(String column) {
        return of(Statistic.MEDIAN, column);
    }

    /**
     * Returns a quantile of a column, within 0.8%.
     *
     * @param quantile in [0,1], for example 0.95
     */
    public static MetricExpectation quantile(String column, double quantile) {
        return MetricExpectation.of(new Metric.Quantile(column, quantile));
    }

    /** Returns how many values of a column are null. */
    public static MetricExpectation nullCount(String column) {
        return of(Statistic.NULL_COUNT, column);
    }

    /** Returns the share of values of a column that are null. */
    public static MetricExpectation nullRate(String column) {
        return of(Statistic.NULL_RATE, column);
    }

    /** Returns how many different values a column has, exactly. */
    public static MetricExpectation distinctCount(String column) {
        return of(Statistic.DISTINCT_COUNT, column);
    }

    /** Returns how many different values a column has, in bounded memory. */
    public static MetricExpectation approximateDistinctCount(String column) {
        return of(Statistic.APPROXIMATE_DISTINCT_COUNT, column);
    }

    /** Returns the entropy of a column in nats. */
    public static MetricExpectation entropy(String column) {
        return of(Statistic.ENTROPY, column);
    }

    /** Returns a statistic of a column. */
    public static MetricExpectation of(Statistic statistic, String column) {
        return MetricExpectation.of(new Metric.OfColumn(statistic, column));
    }

    /** Returns Pearson's coefficient of correlation of two columns. */
    public static MetricExpectation correlation(String left, String right) {
        return MetricExpectation.of(new Metric.OfPair(PairStatistic.CORRELATION, left, right));
    }

    /** Returns the mutual information of two columns in nats. */
    public static MetricExpectation mutualInformation(String left, String right) {
        return MetricExpectation.of(new Metric.OfPair(PairStatistic.MUTUAL_INFORMATION, left, right));
    }

    /** Returns the sum of one column by the sum of another. */
    public static MetricExpectation ratioOfSums(String numerator, String denominator) {
        return MetricExpectation.of(new Metric.OfPair(PairStatistic.RATIO_OF_SUMS, numerator, denominator));
    }

    /** Returns how far the values of a column are from those of a stored profile. */
    public static MetricExpectation drift(Distance distance, String column, String profile) {
        return MetricExpectation.of(new Metric.Drift(distance, column, profile));
    }

    /** Returns what an analyzer that was plugged in makes of some columns. */
    public static MetricExpectation analyzed(String analyzer, List<String> columns, Map<String, String> arguments) {
        return MetricExpectation.of(new Metric.Analyzed(analyzer, columns, arguments));
    }
}
