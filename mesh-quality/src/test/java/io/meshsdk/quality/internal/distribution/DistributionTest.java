package io.meshsdk.quality.internal.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

final class DistributionTest {
    private static final PairedCounts WORKED = PairedCounts.of(new long[] {50, 30, 20}, new long[] {30, 30, 40});

    @Test
    void pairedCounts_ofMaps_haveTheCategoriesOfBoth() {
        PairedCounts counts =
                PairedCounts.of(new TreeMap<>(Map.of("a", 1L, "c", 2L)), new TreeMap<>(Map.of("b", 3L, "c", 4L)));

        assertThat(counts.size()).isEqualTo(3);
        assertThat(List.of(counts.reference(0), counts.reference(1), counts.reference(2)))
                .containsExactly(1L, 0L, 2L);
        assertThat(List.of(counts.current(0), counts.current(1), counts.current(2)))
                .containsExactly(0L, 3L, 4L);
    }

    @Test
    void pairedCounts_thatDoNotMatch_areRefused() {
        assertThatThrownBy(() -> PairedCounts.of(new long[1], new long[2]))
                .hasMessageContaining("1 categories against 2");
        assertThatThrownBy(() -> PairedCounts.of(new long[] {-1}, new long[1])).hasMessageContaining("negative");
    }

    @Test
    void all_withoutValues_areNotEvaluable() {
        PairedCounts none = PairedCounts.of(new long[] {1, 2}, new long[2]);

        assertThat(KolmogorovSmirnov.statistic(none)).isEmpty();
        assertThat(KolmogorovSmirnov.pValue(none)).isEmpty();
        assertThat(ChiSquare.statistic(none)).isEmpty();
        assertThat(ChiSquare.pValue(none)).isEmpty();
        assertThat(PopulationStability.index(none)).isEmpty();
        assertThat(Divergence.kullbackLeibler(none)).isEmpty();
    }

    @Test
    void all_ofTheWorkedExample_areThoseByHand() {
        assertThat(KolmogorovSmirnov.statistic(WORKED).orElseThrow()).isCloseTo(0.2, within(1e-15));
        // 2 * 10^2 / 40 + 2 * 10^2 / 30
        assertThat(ChiSquare.statistic(WORKED).orElseThrow()).isCloseTo(5 + 20.0 / 3, within(1e-13));
        assertThat(ChiSquare.degreesOfFreedom(WORKED)).isEqualTo(2);
        assertThat(ChiSquare.pValue(WORKED).orElseThrow()).isCloseTo(Math.exp(-35.0 / 6), within(1e-16));
        // -0.2 ln 0.6 + 0.2 ln 2
        assertThat(PopulationStability.index(WORKED).orElseThrow()).isCloseTo(0.2407945608651872, within(1e-15));
        // (30.5 ln 30.5/50.5 + 40.5 ln 40.5/20.5) / 101.5
        assertThat(Divergence.kullbackLeibler(WORKED).orElseThrow()).isCloseTo(0.12015762715602842, within(1e-15));
    }

    @Test
    void all_ofEqualShares_sayNoDifference() {
        PairedCounts same = PairedCounts.of(new long[] {3, 0, 5}, new long[] {6, 0, 10});

        assertThat(KolmogorovSmirnov.statistic(same)).hasValue(0);
        assertThat(KolmogorovSmirnov.pValue(same)).hasValue(1);
        assertThat(ChiSquare.statistic(same)).hasValue(0);
        assertThat(ChiSquare.pValue(same)).hasValue(1);
        assertThat(PopulationStability.index(same)).hasValue(0);
    }

    @Test
    void all_withNothingInCommon_sayTheLargestDifference() {
        PairedCounts apart = PairedCounts.of(new long[] {1000, 0}, new long[] {0, 1000});

        assertThat(KolmogorovSmirnov.statistic(apart)).hasValue(1);
        assertThat(KolmogorovSmirnov.pValue(apart).orElseThrow()).isLessThan(1e-100);
        assertThat(ChiSquare.pValue(apart).orElseThrow()).isLessThan(1e-100);
        assertThat(PopulationStability.index(apart).orElseThrow())
                .isCloseTo(2 * (1 - 1e-4) * Math.log(1e4), within(1e-9));
        assertThat(Divergence.kullbackLeibler(apart).orElseThrow()).isFinite().isGreaterThan(7);
    }

    @Test
    void chiSquare_ofOneCategory_saysNoDifference() {
        PairedCounts one = PairedCounts.of(new long[] {3}, new long[] {10});

        assertThat(ChiSquare.degreesOfFreedom(one)).isZero();
        assertThat(ChiSquare.pValue(one)).hasValue(1);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void kolmogorovSmirnov_agreesWithCommonsMath(@ForAll long seed, @ForAll @IntRange(min = 2, max = 200) int size) {
        Random random = new Random(seed);
        double[] left = random.doubles(size, 0, 20).map(Math::floor).toArray();
        double[] right =
                random.doubles(size + 7, random.nextInt(4), 22).map(Math::floor).toArray();
        PairedCounts counts = PairedCounts.of(counts(left), counts(right));
        double statistic = KolmogorovSmirnov.statistic(counts).orElseThrow();

        KolmogorovSmirnovTest theirs = new KolmogorovSmirnovTest();
        assertThat(statistic).isCloseTo(theirs.kolmogorovSmirnovStatistic(left, right), within(1e-12));
        assertThat(KolmogorovSmirnov.pValue(counts).orElseThrow())
                .isCloseTo(theirs.approximateP(statistic, size, size + 7), within(1e-9));
    }

    @Property(tries = 200)
    void survival_agreesWithCommonsMath(@ForAll @DoubleRange(min = 0.2, max = 5) double x) {
        assertThat(KolmogorovSmirnov.survival(x))
                .isCloseTo(1 - new KolmogorovSmirnovTest().ksSum(x, 1e-16, 100_000), within(1e-12));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void chiSquare_agreesWithCommonsMath(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int size) {
        Random random = new Random(seed);
        long[] left = random.longs(size, 1, 1000).toArray();
        long[] right = random.longs(size, 1, 1000).toArray();
        PairedCounts counts = PairedCounts.of(left, right);

        ChiSquareTest theirs = new ChiSquareTest();
        double expected = theirs.chiSquareDataSetsComparison(left, right);
        assertThat(ChiSquare.statistic(counts).orElseThrow()).isCloseTo(expected, within(1e-9 * (1 + expected)));
        assertThat(ChiSquare.pValue(counts).orElseThrow())
                .isCloseTo(theirs.chiSquareTestDataSetsComparison(left, right), within(1e-12));
    }

    @Property(tries = 500)
    void gamma_agreesWithCommonsMath(
            @ForAll @IntRange(min = 1, max = 2_000) int freedom, @ForAll @DoubleRange(min = 0, max = 3) double factor) {
        double x = factor * freedom;

        assertThat(GammaFunction.upper(freedom / 2.0, x / 2))
                .isCloseTo(1 - new ChiSquaredDistribution(freedom).cumulativeProbability(x), within(1e-11));
        assertThat(GammaFunction.logGamma(freedom / 2.0))
                .isCloseTo(Gamma.logGamma(freedom / 2.0), within(1e-12 * (1 + freedom)));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void symmetricDistances_areTheSameBothWays_andIndifferentToTheOrderOfCategories(@ForAll long seed) {
        Random random = new Random(seed);
        Long[][] pairs = new Long[10][];
        Arrays.setAll(pairs, i -> new Long[] {(long) random.nextInt(9), (long) random.nextInt(9) + 1});
        PairedCounts counts = paired(pairs, 0, 1);
        Collections.shuffle(Arrays.asList(pairs), random);
        PairedCounts opposite = paired(pairs, 1, 0);

        assertClose(ChiSquare.statistic(opposite), ChiSquare.statistic(counts));
        assertClose(PopulationStability.index(opposite), PopulationStability.index(counts));
    }

    private static void assertClose(OptionalDouble actual, OptionalDouble expected) {
        assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
        assertThat(actual.orElse(0)).isCloseTo(expected.orElse(0), within(1e-9));
    }

    private static PairedCounts paired(Long[][] pairs, int reference, int current) {
        return PairedCounts.of(
                Arrays.stream(pairs).mapToLong(pair -> pair[reference]).toArray(),
                Arrays.stream(pairs).mapToLong(pair -> pair[current]).toArray());
    }

    private static SortedMap<Double, Long> counts(double[] values) {
        SortedMap<Double, Long> counts = new TreeMap<>();
        Arrays.stream(values).forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts;
    }
}
