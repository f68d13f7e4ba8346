package io.meshsdk.quality.internal.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.meshsdk.quality.internal.statistic.Quantiles;
import java.util.Random;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

/** The distances over the states that a check keeps, against those over the values themselves. */
final class DriftTest {
    private static final int SIZE = 5_000;

    private final double[] values = normal(100, 1);
    private final double[] others = normal(100, 2);
    private final double[] shifted = normal(110, 3);

    @Test
    void kolmogorovSmirnov_overStates_isCloseToThatOverValues() {
        KolmogorovSmirnovTest theirs = new KolmogorovSmirnovTest();

        assertThat(KolmogorovSmirnov.statistic(pair(values, shifted)).orElseThrow())
                .isCloseTo(theirs.kolmogorovSmirnovStatistic(values, shifted), within(0.02));
        assertThat(KolmogorovSmirnov.pValue(pair(values, others)).orElseThrow()).isGreaterThan(0.01);
        assertThat(KolmogorovSmirnov.pValue(pair(values, shifted)).orElseThrow())
                .isLessThan(1e-9);
    }

    @Test
    void stabilityIndex_overTenParts_tellsAShiftFromChance() {
        assertThat(PopulationStability.index(parts(values, others)).orElseThrow())
                .isLessThan(0.01);
        assertThat(PopulationStability.index(parts(values, shifted)).orElseThrow())
                .isGreaterThan(0.25);
    }

    private static PairedCounts pair(double[] reference, double[] current) {
        return PairedCounts.of(quantiles(reference).counts(), quantiles(current).counts());
    }

    private static PairedCounts parts(double[] reference, double[] current) {
        Quantiles known = quantiles(reference);
        double[] bounds = known.equalParts(10);
        return PairedCounts.of(known.histogram(bounds), quantiles(current).histogram(bounds));
    }

    private static Quantiles quantiles(double[] values) {
        Quantiles quantiles = new Quantiles();
        quantiles.add(values, values.length);
        return quantiles;
    }

    private static double[] normal(double mean, long seed) {
        Random random = new Random(seed);
        return random.doubles(SIZE)
                .map(unused -> mean + 10 * random.nextGaussian())
                .toArray();
    }
}
