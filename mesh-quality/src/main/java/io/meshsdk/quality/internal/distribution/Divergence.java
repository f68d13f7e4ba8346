package io.meshsdk.quality.internal.distribution;

import java.util.OptionalDouble;

/** Differences of distributions in terms of information. */
public final class Divergence {
    /** What is added to the count of each category for {@link #kullbackLeibler}, so that no logarithm is infinite. */
    public static final double SMOOTHING = 0.5;

    private Divergence() {}

    /**
     * Returns the divergence of Kullback and Leibler ("On Information and Sufficiency", 1951) of the current values from
     * the reference in nats, the sum of q ln(q / p) over the categories, where p and q are the shares of the reference and
     * of the current values after {@link #SMOOTHING} was added to each count (the estimator of Krichevsky and Trofimov);
     * 0 or more; empty where either has no values.
     */
    public static OptionalDouble kullbackLeibler(PairedCounts counts) {
        if (!counts.isComparable()) {
            return OptionalDouble.empty();
        }
        double added = SMOOTHING * counts.size();
        double divergence = 0;
        for (int i = 0; i < counts.size(); i++) {
            double p = (counts.reference(i) + SMOOTHING) / (counts.referenceTotal() + added);
            double q = (counts.current(i) + SMOOTHING) / (counts.currentTotal() + added);
            divergence += q * Math.log(q / p);
        }
        return OptionalDouble.of(Math.max(0, divergence));
    }
}
