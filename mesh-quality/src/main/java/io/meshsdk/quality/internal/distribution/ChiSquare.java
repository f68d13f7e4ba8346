package io.meshsdk.quality.internal.distribution;

import java.util.OptionalDouble;

/**
 * Pearson's chi-square test of homogeneity whether two distributions over categories differ (Pearson, "On the probability
 * that two independent distributions of frequency are really samples from the same population", 1911).
 */
public final class ChiSquare {
    private ChiSquare() {}

    /**
     * Returns the sum of (observed - expected)^2 / expected over the cells of both distributions, where a cell's
     * expectation is its category's share of all values; empty where either has no values.
     */
    public static OptionalDouble statistic(PairedCounts counts) {
        if (!counts.isComparable()) {
            return OptionalDouble.empty();
        }
        double reference = counts.referenceTotal();
        double current = counts.currentTotal();
        double statistic = 0;
        for (int i = 0; i < counts.size(); i++) {
            double both = (double) counts.reference(i) + counts.current(i);
            if (both > 0) {
                // Both cells of a category are off by the same number of values.
                double difference = counts.reference(i) * (current / reference) - counts.current(i);
                statistic += difference * difference * reference / current / both;
            }
        }
        return OptionalDouble.of(statistic);
    }

    /** Returns the degrees of freedom: the number of categories that have values, less one. */
    public static int degreesOfFreedom(PairedCounts counts) {
        int used = 0;
        for (int i = 0; i < counts.size(); i++) {
            used += counts.reference(i) + counts.current(i) > 0 ? 1 : 0;
        }
        return Math.max(0, used - 1);
    }

    /**
     * Returns the probability of a statistic at least as large where both are samples of one distribution, Q(k/2, x/2) of
     * the regularised gamma function for k degrees of freedom; 1 where all values are of one category, empty where either
     * has no values. Good where most expectations are above 5 (Cochran, 1954).
     */
    public static OptionalDouble pValue(PairedCounts counts) {
        OptionalDouble statistic = statistic(counts);
        int freedom = degreesOfFreedom(counts);
        if (statistic.isEmpty() || freedom == 0) {
            return statistic.isEmpty() ? statistic : OptionalDouble.of(1);
        }
        return OptionalDouble.of(GammaFunction.upper(freedom / 2.0, statistic.getAsDouble() / 2));
    }
}
