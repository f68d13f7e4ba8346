package io.meshsdk.quality.internal.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class QuantilesTest {
    @Test
    void quantile_ofOneToAHundred_isTheNearestRank() {
        Quantiles quantiles =
                quantiles(IntStream.rangeClosed(1, 100).asDoubleStream().toArray());

        assertThat(quantiles.count()).isEqualTo(100);
        assertThat(quantiles.quantile(0)).hasValue(1);
        assertThat(quantiles.quantile(0.5).orElseThrow()).isCloseTo(50, within(0.5));
        assertThat(quantiles.quantile(0.95).orElseThrow()).isCloseTo(95, within(0.75));
        assertThat(quantiles.quantile(1)).hasValue(100);
    }

    @Test
    void quantile_whoseProductIsNotExact_readsTheShareAsWritten() {
        // 0.07 * 100 is 7.000000000000001 as a double, which would be rank 8.
        assertThat(quantiles(1, 1, 1, 1, 1, 1, 1).quantile(0.07)).hasValue(1);
        Quantiles quantiles = quantiles(
                IntStream.range(0, 100).mapToDouble(i -> i < 7 ? 1 : 1000).toArray());

        assertThat(quantiles.quantile(0.07).orElseThrow()).isLessThan(2);
    }

    @Test
    void quantile_withInfinities_hasThemAtTheEnds() {
        Quantiles quantiles = quantiles(Double.NEGATIVE_INFINITY, 1, 2, Double.POSITIVE_INFINITY, Double.NaN);

        assertThat(quantiles.count()).isEqualTo(4);
        assertThat(quantiles.nans()).isEqualTo(1);
        assertThat(quantiles.quantile(0)).hasValue(Double.NEGATIVE_INFINITY);
        assertThat(quantiles.quantile(0.5)).hasValue(1);
        assertThat(quantiles.quantile(0.75)).hasValue(2);
        assertThat(quantiles.quantile(1)).hasValue(Double.POSITIVE_INFINITY);
    }

    @Test
    void quantile_ofNothing_isEmpty() {
        assertThat(quantiles(Double.NaN).quantile(0.5)).isEmpty();
    }

    @Test
    void quantile_outsideZeroToOne_saysWhatToUse() {
        for (double q : new double[] {-0.1, 95, Double.NaN}) {
            assertThatThrownBy(() -> quantiles(1).quantile(q))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll(Double.toString(q), "0 to 1");
        }
    }

    @Test
    void countAboveAndBelow_leaveOutTheBucketOfTheThreshold() {
        Quantiles quantiles = quantiles(-2, -1, 0, 1, 2, 4);

        assertThat(quantiles.countAbove(1)).isEqualTo(2);
        assertThat(quantiles.countBelow(1)).isEqualTo(3);
        assertThat(quantiles.countAbove(0)).isEqualTo(3);
        assertThat(quantiles.countBelow(-0.0)).isEqualTo(2);
        assertThat(quantiles.countAbove(-1.5)).isEqualTo(5);
        assertThat(quantiles.countBelow(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(quantiles.countAbove(Double.NEGATIVE_INFINITY)).isEqualTo(6);
    }

    @Test
    void countAboveAndBelow_thresholdBeyondTheExtremes_areExact() {
        Quantiles quantiles = quantiles(100, 100.1);

        assertThat(quantiles.countAbove(99.99)).isEqualTo(2);
        assertThat(quantiles.countBelow(100.11)).isEqualTo(2);
        assertThat(quantiles.countAbove(100.11)).isZero();
    }

    @Test
    void countAbove_nan_isNoThreshold() {
        assertThatThrownBy(() -> quantiles(1).countAbove(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void histogram_countsBetweenBounds() {
        Quantiles quantiles =
                quantiles(Double.NEGATIVE_INFINITY, -8, -1, 0, 1, 1.5, 4, 16, Double.POSITIVE_INFINITY, Double.NaN);

        assertThat(quantiles.histogram(-4, 0, 1, 4)).containsExactly(2, 1, 1, 2, 3);
        assertThat(quantiles.histogram()).containsExactly(9);
    }

    @Test
    void histogram_valuesThatShareABucket_areNeverParted() {
        assertThat(quantiles(100.1).histogram(100.2)).containsExactly(0, 1);
        assertThat(quantiles(100.1, 200).histogram(100.2)).containsExactly(0, 2);
    }

    @Test
    void equalParts_ofOneToAThousand_haveAboutEquallyMany() {
        Quantiles quantiles =
                quantiles(IntStream.rangeClosed(1, 1000).asDoubleStream().toArray());

        double[] bounds = quantiles.equalParts(10);

        assertThat(bounds).hasSize(9).isSorted();
        assertThat(LongStream.of(quantiles.histogram(bounds)).boxed().toList())
                .allMatch(count -> count >= 85 && count <= 115);
    }

    @Test
    void equalParts_ofRepeatedValues_areFewer() {
        assertThat(quantiles(5, 5, 5, 5).equalParts(4)).isEmpty();
        assertThat(quantiles(5, 5, 5, 9).histogram(quantiles(5, 5, 9, 9).equalParts(4)))
                .containsExactly(3, 1);
        assertThat(quantiles().equalParts(10)).isEmpty();
        assertThatThrownBy(() -> quantiles(1).equalParts(1)).hasMessageContaining("2 or more");
    }

    @Test
    void histogram_boundsThatDoNotAscend_areRefused() {
        assertThatThrownBy(() -> quantiles(1).histogram(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.0 is not above 2.0");
    }

    @Test
    void add_longs_isAddingTheClosestDoubles() {
        Quantiles longs = new Quantiles();
        longs.add(new long[] {0, -1, 1L << 40, Long.MAX_VALUE}, 4);

        assertThat(StateLaws.bytes(longs)).isEqualTo(StateLaws.bytes(quantiles(0, -1, 0x1p40, 0x1p63)));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void quantile_isWithinTheRelativeErrorOfTheNearestRank(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 500) int size,
            @ForAll @DoubleRange(min = 0, max = 1) double q) {
        Random random = new Random(seed);
        double[] values = DoubleStream.generate(() -> Pools.real(random))
                .filter(value -> !Double.isNaN(value) && (value == 0 || Math.abs(value) >= Double.MIN_NORMAL))
                .limit(size)
                .toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = BigDecimal.valueOf(q)
                .multiply(BigDecimal.valueOf(size))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        double exact = sorted[Math.max(0, rank - 1)];

        double found = quantiles(values).quantile(q).orElseThrow();

        if (Double.isInfinite(exact)) {
            assertThat(found).isEqualTo(exact);
        } else {
            assertThat(found).isCloseTo(exact, within(Math.abs(exact) * Quantiles.RELATIVE_ERROR));
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void counts_haveEachValueOnce(@ForAll long seed, @ForAll @IntRange(max = 300) int size) {
        Quantiles quantiles = quantiles(Pools.reals(size, new Random(seed)));

        assertThat(quantiles.count() + quantiles.nans()).isEqualTo(size);
        assertThat(quantiles.counts().values().stream().mapToLong(i -> i).sum()).isEqualTo(quantiles.count());
    }

    private static Quantiles quantiles(double... values) {
        Quantiles quantiles = new Quantiles();
        quantiles.add(values, values.length);
        return quantiles;
    }
}
