package io.meshsdk.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.meshsdk.quality.Condition.Operator;
import io.meshsdk.quality.Condition.Unit;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.MetricCheck.Against;
import io.meshsdk.quality.check.Statistic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class MetricsTest {
    @ParameterizedTest
    @MethodSource
    void factory_ofAMetric_measuresIt(MetricExpectation metric, Metric expected) {
        assertThat(metric.measured().check()).isEqualTo(MetricCheck.of(expected));
        assertThat(metric.measured().condition()).isEmpty();
    }

    static Stream<Arguments> factory_ofAMetric_measuresIt() {
        return Stream.of(
                Arguments.of(Metrics.rows(), new Metric.RowCount()),
                Arguments.of(Metrics.minimum("a"), one(Statistic.MINIMUM)),
                Arguments.of(Metrics.maximum("a"), one(Statistic.MAXIMUM)),
                Arguments.of(Metrics.sum("a"), one(Statistic.SUM)),
                Arguments.of(Metrics.mean("a"), one(Statistic.MEAN)),
                Arguments.of(Metrics.standardDeviation("a"), one(Statistic.STANDARD_DEVIATION)),
                Arguments.of(Metrics.variance("a"), one(Statistic.VARIANCE)),
                Arguments.of(Metrics.median("a"), one(Statistic.MEDIAN)),
                Arguments.of(Metrics.quantile("a", 0.95), new Metric.Quantile("a", 0.95)),
                Arguments.of(Metrics.nullCount("a"), one(Statistic.NULL_COUNT)),
                Arguments.of(Metrics.nullRate("a"), one(Statistic.NULL_RATE)),
                Arguments.of(Metrics.distinctCount("a"), one(Statistic.DISTINCT_COUNT)),
                Arguments.of(Metrics.approximateDistinctCount("a"), one(Statistic.APPROXIMATE_DISTINCT_COUNT)),
                Arguments.of(Metrics.entropy("a"), one(Statistic.ENTROPY)),
                Arguments.of(Metrics.of(Statistic.SKEWNESS, "a"), one(Statistic.SKEWNESS)),
                Arguments.of(Metrics.correlation("a", "b"), two(Metric.PairStatistic.CORRELATION)),
                Arguments.of(Metrics.mutualInformation("a", "b"), two(Metric.PairStatistic.MUTUAL_INFORMATION)),
                Arguments.of(Metrics.ratioOfSums("a", "b"), two(Metric.PairStatistic.RATIO_OF_SUMS)),
                Arguments.of(
                        Metrics.drift(Metric.Distance.CHI_SQUARE, "a", "p"),
                        new Metric.Drift(Metric.Distance.CHI_SQUARE, "a", "p")),
                Arguments.of(
                        Metrics.analyzed("z", List.of("a"), Map.of("k", "v")),
                        new Metric.Analyzed("z", List.of("a"), Map.of("k", "v"))));
    }

    @ParameterizedTest
    @MethodSource
    void bound_ofANumber_isAConditionOfItsValue(Expectation expectation, Condition expected) {
        assertThat(expectation).isEqualTo(Metrics.mean("a").measured().allowing(expected));
    }

    static Stream<Arguments> bound_ofANumber_isAConditionOfItsValue() {
        MetricExpectation mean = Metrics.mean("a");
        BigDecimal half = new BigDecimal("0.5");
        return Stream.of(
                Arguments.of(mean.between(10, 100), Condition.of(Operator.WITHIN, number(10), number(100), Unit.VALUE)),
                Arguments.of(
                        mean.between(0.5, 2.5), Condition.of(Operator.WITHIN, half, new BigDecimal("2.5"), Unit.VALUE)),
                Arguments.of(mean.between(half, number(2)), Condition.of(Operator.WITHIN, half, number(2), Unit.VALUE)),
                Arguments.of(mean.atLeast(1), Condition.of(Operator.AT_LEAST, number(1), Unit.VALUE)),
                Arguments.of(mean.atLeast(0.5), Condition.of(Operator.AT_LEAST, half, Unit.VALUE)),
                Arguments.of(mean.atMost(1), Condition.of(Operator.AT_MOST, number(1), Unit.VALUE)),
                Arguments.of(mean.atMost(0.5), Condition.of(Operator.AT_MOST, half, Unit.VALUE)),
                Arguments.of(mean.exactly(3), Condition.of(Operator.IS, number(3), Unit.VALUE)),
                Arguments.of(
                        mean.compared(Operator.IS_NOT, number(3)),
                        Condition.of(Operator.IS_NOT, number(3), Unit.VALUE)));
    }

    @Test
    void against_somethingElse_replacesWhatItWasBeside() {
        MetricExpectation rows = Metrics.rows();

        assertThat(rows.changeSincePrevious().measured().check())
                .isEqualTo(new MetricCheck(new Metric.RowCount(), new Against.Previous()));
        assertThat(rows.changeSincePrevious().differenceTo("d").measured().check())
                .isEqualTo(new MetricCheck(new Metric.RowCount(), new Against.Dataset("d")));
    }

    @Test
    void columns_ofAMetric_areThoseItIsComputedFrom() {
        assertThat(Metrics.rows().measured().columns()).isEmpty();
        assertThat(Metrics.correlation("a", "b").measured().columns()).containsExactly("a", "b");
        assertThat(Metrics.correlation("a", "a").measured().columns()).containsExactly("a");
    }

    @Test
    void quantile_thatIsNoShare_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.quantile("a", 95))
                .withMessageStartingWith("Invalid quantile 95");
    }

    private static Metric one(Statistic statistic) {
        return new Metric.OfColumn(statistic, "a");
    }

    private static Metric two(Metric.PairStatistic statistic) {
        return new Metric.OfPair(statistic, "a", "b");
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}
