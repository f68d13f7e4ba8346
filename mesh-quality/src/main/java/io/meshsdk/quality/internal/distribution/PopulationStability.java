package io.meshsdk.quality.internal.distribution;

import java.util.OptionalDouble;

/**
 * The population stability index of credit scoring (Siddiqi, "Credit Risk Scorecards", 2006, who calls less than 0.1 no
 * change, more than 0.25 a significant one).
 */
public final class PopulationStability {
    /** What a smaller share of a category counts as, so that no logarithm is infinite. */
    public static final double EPSILON = 1e-4;

    private PopulationStability() {}

    /**
     * Returns the sum of (q - p) ln(q / p) over the categories, where p is the share of the reference and q that of the
     * current values, each at least {@link #EPSILON}; 0 where they are equal; empty where either has no values.
     */
    public static OptionalDouble index(PairedCounts counts) {
        if (!counts.isComparable()) {
            return OptionalDouble.empty();
        }
        double index = 0;
        for (int i = 0; i < counts.size(); i++) {
            double p = share(counts.reference(i), counts.referenceTotal());
            double q = share(counts.current(i), counts.currentTotal());
            index += (q - p) * Math.log(q / p);
        }
        return OptionalDouble.of(index);
    }

    private static double share(long count, long total) {
        return Math.max(EPSILON, (double) count / total);
    }
}
