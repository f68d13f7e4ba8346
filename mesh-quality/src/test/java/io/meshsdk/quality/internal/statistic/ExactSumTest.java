package io.meshsdk.quality.internal.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class ExactSumTest {
    @Test
    void value_whereEverythingCancels_isWhatIsLeft() {
        assertThat(sum(1e16, 1, -1e16).value()).isEqualTo(1);
        assertThat(sum(Double.MAX_VALUE, Double.MIN_VALUE, -Double.MAX_VALUE).value())
                .isEqualTo(Double.MIN_VALUE);
    }

    @Test
    void value_tenTimesATenth_isRoundedOnce() {
        assertThat(sum(DoubleStream.generate(() -> 0.1).limit(10).toArray()).value())
                .isEqualTo(1.0);
    }

    @Test
    void value_beyondTheLargestDouble_isInfinite() {
        ExactSum sum = sum(Double.MAX_VALUE, Double.MAX_VALUE);

        assertThat(sum.value()).isInfinite();
        assertThat(sum.exact()).isEqualByComparingTo(new BigDecimal(Double.MAX_VALUE).multiply(BigDecimal.valueOf(2)));
    }

    @Test
    void value_halfAStepAboveADouble_isTheEvenOne() {
        assertThat(sum(1, 0x1p-53).value()).isEqualTo(1);
        assertThat(sum(1, 0x1p-53, Double.MIN_VALUE).value()).isEqualTo(1 + 0x1p-52);
        assertThat(sum(-1, -0x1p-52, -0x1p-53).value()).isEqualTo(-1 - 0x1p-51);
    }

    @Test
    void value_ofNothingAndOfNegativeZero_isZero() {
        assertThat(Double.doubleToRawLongBits(sum().value())).isZero();
        assertThat(Double.doubleToRawLongBits(sum(-0.0, -0.0).value())).isZero();
    }

    @Test
    void value_withInfinitiesOrNan_isThatOfIeee754() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(sum(1, infinity, infinity).value()).isEqualTo(infinity);
        assertThat(sum(1, -infinity).value()).isEqualTo(-infinity);
        assertThat(sum(infinity, -infinity).value()).isNaN();
        assertThat(sum(infinity, Double.NaN).value()).isNaN();
    }

    @Test
    void notFinite_countsWhatTheExactSumLeavesOut() {
        ExactSum sum = sum(1, Double.NaN, 2, Double.NEGATIVE_INFINITY, Double.NaN);

        assertThat(sum.finite()).isEqualTo(2);
        assertThat(sum.notFinite()).isEqualTo(3);
        assertThat(sum.nans()).isEqualTo(2);
        assertThat(sum.exact()).isEqualByComparingTo("3");
    }

    @Test
    void add_moreValuesThanCarriesAreSaved_staysExact() {
        double[] values = new double[100_000];
        Arrays.fill(values, -Double.MAX_VALUE);

        assertThat(sum(values).exact())
                .isEqualByComparingTo(new BigDecimal(-Double.MAX_VALUE).multiply(BigDecimal.valueOf(100_000)));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void exact_isTheSumOfDecimals(@ForAll long seed, @ForAll @IntRange(max = 60) int size) {
        Random random = new Random(seed);
        double[] values =
                IntStream.range(0, size).mapToDouble(i -> Pools.finite(random)).toArray();

        BigDecimal expected =
                DoubleStream.of(values).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum(values).exact()).isEqualByComparingTo(expected);
        assertThat(sum(values).value()).isEqualTo(expected.doubleValue() + 0.0);
    }

    private static ExactSum sum(double... values) {
        ExactSum sum = new ExactSum();
        sum.add(values, values.length);
        return sum;
    }
}
