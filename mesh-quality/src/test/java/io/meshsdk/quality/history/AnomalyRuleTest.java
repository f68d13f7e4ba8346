package io.meshsdk.quality.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class AnomalyRuleTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Nested
    final class Threshold {
        @Test
        void judge_needsNoHistory() {
            AnomalyRule rule = new AnomalyRule.Threshold(0, 1);

            assertThat(judged(rule, 0.5)).isEqualTo("usual");
            assertThat(judged(rule, 1)).isEqualTo("usual");
            assertThat(judged(rule, 1.5)).isEqualTo("1.5 is not in [0.0, 1.0]: these are its bounds");
        }
    }

    @Nested
    final class AbsoluteChange {
        @Test
        void judge_ofOrderOne_boundsTheDifference() {
            AnomalyRule rule = new AnomalyRule.AbsoluteChange(-2, 5);

            assertThat(judged(rule, 10, 15)).isEqualTo("usual");
            assertThat(judged(rule, 10, 7.5))
                    .isEqualTo("7.5 is not in [8.0, 15.0]: its difference of order 1 is to be in [-2.0, 5.0]");
        }

        @Test
        void judge_ofOrderTwo_boundsTheChangeOfTheDifference() {
            AnomalyRule rule = new AnomalyRule.AbsoluteChange(new ExpectedInterval(-1, 1), 2);

            assertThat(judged(rule, 10, 20, 30)).isEqualTo("usual");
            assertThat(judged(rule, 10, 20, 32)).startsWith("32.0 is not in [29.0, 31.0]");
        }

        @Test
        void judge_ofOrderThree_expectsTheCubicContinuation() {
            AnomalyRule rule = new AnomalyRule.AbsoluteChange(new ExpectedInterval(0, 0), 3);

            assertThat(judged(rule, 1, 4, 9, 16)).isEqualTo("usual");
            assertThat(judged(rule, 1, 4, 9, 17)).startsWith("17.0 is not in [16.0, 16.0]");
        }

        @Test
        void judge_withTooLittleHistory_isNotEvaluated() {
            assertThat(judged(new AnomalyRule.AbsoluteChange(-1, 1), 10))
                    .isEqualTo("not evaluated: Too little history for a difference of order 1: it takes 1 point and"
                            + " there are 0; measure on");
        }

        @Test
        void create_orderBeyondItsRange_saysWhichToUse() {
            assertThatThrownBy(() -> new AnomalyRule.AbsoluteChange(new ExpectedInterval(0, 0), 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("use 1 to 16");
        }
    }

    @Nested
    final class RelativeChange {
        @Test
        void judge_boundsTheShare() {
            AnomalyRule rule = new AnomalyRule.RelativeChange(-0.5, 0.5);

            assertThat(judged(rule, 100, 150)).isEqualTo("usual");
            assertThat(judged(rule, 100, 49)).startsWith("49.0 is not in [50.0, 150.0]");
            assertThat(judged(rule, -100, -151)).startsWith("-151.0 is not in [-150.0, -50.0]");
        }

        @Test
        void judge_overSeveralPoints_comparesWithThatOne() {
            AnomalyRule rule = new AnomalyRule.RelativeChange(new ExpectedInterval(-INFINITY, 0.1), 2);

            assertThat(judged(rule, 100, 500, 110)).isEqualTo("usual");
            assertThat(judged(rule, 100, 500, 111)).contains("from 100.0, 2 points before");
        }

        @Test
        void judge_afterZero_isNotEvaluated() {
            assertThat(judged(new AnomalyRule.RelativeChange(-0.5, 0.5), 0, 7))
                    .startsWith("not evaluated: The value 1 point before is 0");
        }
    }

    @Nested
    final class BatchNormal {
        @Test
        void forecast_isTheMeanAndThreeSampleDeviations() {
            // Mean 5, squared deviations 32 over 7.
            ExpectedInterval interval = interval(new AnomalyRule.BatchNormal(), 2, 4, 4, 4, 5, 5, 7, 9);

            assertThat(interval.lowest()).isCloseTo(5 - 3 * Math.sqrt(32.0 / 7), within(1e-12));
            assertThat(interval.highest()).isCloseTo(5 + 3 * Math.sqrt(32.0 / 7), within(1e-12));
        }

        @Test
        void judge_constantMetric_findsAnyChange() {
            AnomalyRule rule = new AnomalyRule.BatchNormal();

            assertThat(judged(rule, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1)).isEqualTo("usual");
            assertThat(judged(rule, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2)).startsWith("0.2 is not in [0.1, 0.1]");
        }

        @Test
        void judge_withTooLittleHistory_isNotEvaluated() {
            assertThat(judged(new AnomalyRule.BatchNormal(), 1, 2, 3, 4, 5)).contains("takes 5 points and there are 4");
        }

        @Test
        void judge_numbersWhoseDifferencesAreTooLarge_isNotEvaluated() {
            assertThat(judged(new AnomalyRule.BatchNormal(3, 2), 1e308, -1e308, 0))
                    .contains("Too large numbers");
        }
    }

    @Nested
    final class OnlineNormal {
        @Test
        void forecast_leavesOutWhatWasAnomalous() {
            double[] calm = {10, 11, 9, 10, 11, 9, 10};
            double[] disturbed = {10, 11, 9, 10, 11, 9, 1000, 10};

            assertThat(interval(new AnomalyRule.OnlineNormal(), disturbed))
                    .isEqualTo(interval(new AnomalyRule.OnlineNormal(), calm));
            assertThat(interval(new AnomalyRule.BatchNormal(), disturbed).highest())
                    .isGreaterThan(1000);
        }

        @Test
        void forecast_duringTheWarmUp_takesEverything() {
            double[] disturbed = {10, 1000, 9, 10, 11};

            assertThat(interval(new AnomalyRule.OnlineNormal(), disturbed))
                    .isEqualTo(interval(new AnomalyRule.BatchNormal(), disturbed));
        }
    }

    @Nested
    final class HoltWinters {
        @Test
        void forecast_ofALineWithASeason_continuesIt() {
            double[] season = {5, -3, 0, 1, -1, -4, 2};
            double[] values = IntStream.range(0, 28)
                    .mapToDouble(i -> 100 + 2 * i + season[i % 7])
                    .toArray();

            ExpectedInterval interval = interval(new AnomalyRule.HoltWinters(7), values);

            assertThat(interval.contains(100 + 2 * 28 + season[0])).isTrue();
            assertThat(interval.highest() - interval.lowest()).isLessThan(1e-6);
        }

        @Test
        void judge_aWeekday_isComparedWithItsWeekdays() {
            Random random = new Random(7);
            double[] values = IntStream.range(0, 57)
                    .mapToDouble(i -> (i % 7 < 5 ? 1000 : 200) + 5 * random.nextGaussian())
                    .toArray();

            values[56] = 1000;
            assertThat(judged(new AnomalyRule.HoltWinters(7), values)).isEqualTo("usual");
            values[56] = 200;
            assertThat(judged(new AnomalyRule.HoltWinters(7), values)).contains("a season of 7 points");
            assertThat(judged(new AnomalyRule.BatchNormal(), values)).isEqualTo("usual");
        }

        @Test
        void forecast_ofALevelThatMoved_followsIt() {
            double[] values = IntStream.range(0, 40)
                    .mapToDouble(i -> (i < 20 ? 10 : 50) + (i % 2 == 0 ? 1 : -1))
                    .toArray();

            ExpectedInterval interval = interval(new AnomalyRule.HoltWinters(2), values);

            assertThat((interval.lowest() + interval.highest()) / 2).isCloseTo(51, within(2.0));
        }

        @Test
        void judge_withLessThanTwoPeriods_isNotEvaluated() {
            assertThat(judged(new AnomalyRule.HoltWinters(3), 1, 2, 3, 1, 2, 3))
                    .contains("two periods of 3: it takes 6 points and there are 5");
        }

        @Test
        void create_periodOrFactorOutOfRange_saysWhichToUse() {
            assertThatThrownBy(() -> new AnomalyRule.HoltWinters(1)).hasMessageContaining("period 1");
            assertThatThrownBy(() -> new AnomalyRule.HoltWinters(7, 0)).hasMessageContaining("factor 0.0");
            assertThatThrownBy(() -> new AnomalyRule.BatchNormal(Double.NaN, 5)).hasMessageContaining("factor NaN");
        }
    }

    @Test
    void judge_pointWithinTheHistory_knowsOnlyWhatIsOlder() {
        MetricHistory history = history(1, 1, 1, 1, 1, 9, 100);

        assertThat(new AnomalyRule.BatchNormal().judge(history, history.points().get(5)))
                .isInstanceOf(AnomalyVerdict.Anomaly.class);
        assertThat(new AnomalyRule.AbsoluteChange(-10, 10).judgeEach(history))
                .extracting(verdict -> verdict.getClass().getSimpleName())
                .containsExactly("NotEvaluated", "Usual", "Usual", "Usual", "Usual", "Usual", "Anomaly");
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void judge_movedAndScaledHistories_saysTheSame(@ForAll long seed, @ForAll @IntRange(min = 5, max = 60) int size) {
        Random random = new Random(seed);
        double[] values = random.doubles(size, 0, 64).map(Math::rint).toArray();
        double[] moved = Arrays.stream(values).map(value -> 1024 + 4 * value).toArray();

        for (AnomalyRule rule : List.of(new AnomalyRule.BatchNormal(1, 2), new AnomalyRule.HoltWinters(2, 1))) {
            ExpectedInterval interval = interval(rule, values);
            ExpectedInterval expected = interval(rule, moved);
            assertThat(expected.lowest()).isCloseTo(1024 + 4 * interval.lowest(), within(1e-2));
            assertThat(expected.highest()).isCloseTo(1024 + 4 * interval.highest(), within(1e-2));
        }
    }

    private static ExpectedInterval interval(AnomalyRule rule, double... values) {
        return rule.forecast(history(values)).fold(Forecast.Expected::interval, unknown -> {
            throw new AssertionError(unknown.reason());
        });
    }

    /** Returns what a rule says of the last of some values. */
    private static String judged(AnomalyRule rule, double... values) {
        MetricHistory history = history(values);
        return rule.judge(history, history.points().get(values.length - 1))
                .fold(usual -> "usual", anomaly -> anomaly.why(), none -> "not evaluated: " + none.reason());
    }

    private static MetricHistory history(double... values) {
        return MetricHistory.of(IntStream.range(0, values.length)
                .mapToObj(i -> new MetricPoint(Instant.ofEpochSecond(86_400L * i), values[i]))
                .toList());
    }
}
