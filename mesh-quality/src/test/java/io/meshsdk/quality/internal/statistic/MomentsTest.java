package io.meshsdk.quality.internal.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.junit.jupiter.api.Test;

final class MomentsTest {
    /** Mean 5, deviations -3, -1, -1, -1, 0, 0, 2, 4. */
    private static final double[] WORKED = {2, 4, 4, 4, 5, 5, 7, 9};

    @Test
    void moments_ofTheWorkedExample_areThoseByHand() {
        Moments moments = moments(WORKED);

        assertThat(moments.count()).isEqualTo(8);
        assertThat(moments.sum()).isEqualByComparingTo("40");
        assertThat(moments.mean()).hasValue(5);
        assertThat(moments.variance()).hasValue(4);
        assertThat(moments.standardDeviation()).hasValue(2);
        // m3 = (-27 - 3 + 8 + 64) / 8 = 5.25 and m4 = (81 + 3 + 16 + 256) / 8 = 44.5.
        assertThat(moments.skewness()).hasValue(5.25 / 8);
        assertThat(moments.kurtosis()).hasValue(44.5 / 16 - 3);
    }

    @Test
    void variance_whereTheMeanIsFarAboveTheDeviation_cancelsNothing() {
        Moments moments = moments(1e15 + 4, 1e15 + 7, 1e15 + 13, 1e15 + 16);

        assertThat(moments.mean()).hasValue(1e15 + 10);
        assertThat(moments.variance()).hasValue(22.5);
        assertThat(moments.skewness()).hasValue(0);
        // Deviations -6, -3, 3, 6: m4 = 688.5.
        assertThat(moments.kurtosis()).hasValue(688.5 / 506.25 - 3);
    }

    @Test
    void moments_ofNothing_areNotEvaluable() {
        Moments moments = moments(Double.NaN, Double.POSITIVE_INFINITY);

        assertThat(moments.count()).isZero();
        assertThat(moments.notFinite()).isEqualTo(2);
        assertThat(moments.mean()).isEmpty();
        assertThat(moments.variance()).isEmpty();
        assertThat(moments.standardDeviation()).isEmpty();
        assertThat(moments.skewness()).isEmpty();
        assertThat(moments.kurtosis()).isEmpty();
    }

    @Test
    void skewness_whereAllValuesAreTheSame_isNotEvaluable() {
        Moments moments = moments(0.1, 0.1, 0.1);

        assertThat(moments.variance()).hasValue(0);
        assertThat(moments.standardDeviation()).hasValue(0);
        assertThat(moments.skewness()).isEmpty();
        assertThat(moments.kurtosis()).isEmpty();
    }

    @Test
    void variance_whereSquaresAreTooLarge_isNotEvaluableButTheMeanIs() {
        Moments moments = moments(1e200, 3e200);

        assertThat(moments.mean()).hasValue(2e200);
        assertThat(moments.variance()).isEmpty();
    }

    @Test
    void skewness_ofMomentsUpToTheSecond_saysWhichToUse() {
        assertThatThrownBy(() -> Moments.upToSecond().skewness())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("skewness", "upToFourth()");
    }

    @Test
    void merge_momentsUpToAnotherPower_saysSo() {
        assertThatThrownBy(() -> Moments.upToSecond().merge(Moments.upToFourth()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("up to power 2 and up to 4");
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void moments_ofTameValues_agreeWithCommonsMath(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 2_000) int size) {
        double[] values = Pools.tame(size, 10, new Random(seed));
        Moments moments = moments(values);

        double variance = new Variance(false).evaluate(values);
        assertThat(moments.mean().orElseThrow()).isCloseTo(new Mean().evaluate(values), within(1e-12));
        assertThat(moments.variance().orElseThrow()).isCloseTo(variance, withinPercentage(1e-9));
        assertThat(moments.standardDeviation().orElseThrow()).isCloseTo(Math.sqrt(variance), withinPercentage(1e-9));
        // Theirs are those of samples: G1 = g1 sqrt(n (n - 1)) / (n - 2), G2 = ((n + 1) g2 + 6) (n - 1) / (n - 2) / (n
        // - 3).
        double n = size;
        double skewness = new Skewness().evaluate(values) * (n - 2) / Math.sqrt(n * (n - 1));
        double kurtosis = (new Kurtosis().evaluate(values) * (n - 2) * (n - 3) / (n - 1) - 6) / (n + 1);
        assertThat(moments.skewness().orElseThrow()).isCloseTo(skewness, within(1e-8));
        assertThat(moments.kurtosis().orElseThrow()).isCloseTo(kurtosis, within(1e-8));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void moments_areIndifferentToWhatIsNotFinite(@ForAll long seed) {
        double[] tame = Pools.tame(20, 0, new Random(seed));
        double[] wild = DoubleStream.concat(
                        DoubleStream.of(tame),
                        DoubleStream.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))
                .toArray();

        assertThat(moments(wild).kurtosis()).isEqualTo(moments(tame).kurtosis());
        assertThat(moments(wild).notFinite()).isEqualTo(3);
    }

    private static Moments moments(double... values) {
        Moments moments = Moments.upToFourth();
        moments.add(values, values.length);
        return moments;
    }
}
