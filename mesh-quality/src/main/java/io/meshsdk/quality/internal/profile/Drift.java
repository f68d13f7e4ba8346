package io.meshsdk.quality.internal.profile;

import io.meshsdk.quality.check.Metric.Distance;
import io.meshsdk.quality.internal.distribution.ChiSquare;
import io.meshsdk.quality.internal.distribution.Divergence;
import io.meshsdk.quality.internal.distribution.KolmogorovSmirnov;
import io.meshsdk.quality.internal.distribution.PairedCounts;
import io.meshsdk.quality.internal.distribution.PopulationStability;
import io.meshsdk.quality.internal.statistic.Frequencies;
import io.meshsdk.quality.internal.statistic.Quantiles;
import java.util.OptionalDouble;

/** How far the values of a column are from those of a profile. */
public final class Drift {
    /** How many parts of equal size in the profile numbers are counted in, but by Kolmogorov and Smirnov. */
    static final int PARTS = 10;

    private Drift() {}

    /** Returns the distance of numbers; empty where one side has none. */
    public static OptionalDouble between(Quantiles before, Quantiles after, Distance distance) {
        if (before.count() == 0 || after.count() == 0) {
            return OptionalDouble.empty();
        }
        if (distance == Distance.KOLMOGOROV_SMIRNOV) {
            return KolmogorovSmirnov.statistic(PairedCounts.of(before.counts(), after.counts()));
        }
        double[] bounds = before.equalParts(PARTS);
        return of(PairedCounts.of(before.histogram(bounds), after.histogram(bounds)), distance);
    }

    /** Returns the distance of values as categories; empty where one side has none, or too many different ones. */
    public static OptionalDouble between(Frequencies before, Frequencies after, Distance distance) {
        if (before.isOverflowed() || after.isOverflowed() || before.total() == 0 || after.total() == 0) {
            return OptionalDouble.empty();
        }
        return of(PairedCounts.of(before.counts().orElseThrow(), after.counts().orElseThrow()), distance);
    }

    private static OptionalDouble of(PairedCounts counts, Distance distance) {
        return switch (distance) {
            case KOLMOGOROV_SMIRNOV -> KolmogorovSmirnov.statistic(counts);
            case CHI_SQUARE -> ChiSquare.pValue(counts);
            case POPULATION_STABILITY_INDEX -> PopulationStability.index(counts);
            case KULLBACK_LEIBLER -> Divergence.kullbackLeibler(counts);
        };
    }
}
