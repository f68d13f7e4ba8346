package io.meshsdk.quality.internal.distribution;

import java.util.OptionalDouble;

/**
 * The two-sample test of Kolmogorov and Smirnov whether two distributions of ordered values differ (Smirnov, "Table for
 * estimating the goodness of fit of empirical distributions", 1948).
 */
public final class KolmogorovSmirnov {
    private static final double SMALL = 1.18;
    private static final int TERMS = 20;

    private KolmogorovSmirnov() {}

    /**
     * Returns the largest distance between the two cumulative distributions, sup |F(x) - G(x)|, in [0, 1]; empty where
     * either has no values. Values that share a bucket are tied, which can only make it smaller.
     */
    public static OptionalDouble statistic(PairedCounts counts) {
        if (!counts.isComparable()) {
            return OptionalDouble.empty();
        }
        double largest = 0;
        long reference = 0;
        long current = 0;
        for (int i = 0; i < counts.size(); i++) {
            reference += counts.reference(i);
            current += counts.current(i);
            double distance = (double) reference / counts.referenceTotal() - (double) current / counts.currentTotal();
            largest = Math.max(largest, Math.abs(distance));
        }
        return OptionalDouble.of(largest);
    }

    /**
     * Returns the asymptotic probability of a statistic at least as large where both are samples of n and m values of one
     * continuous distribution, Q(D sqrt(n m / (n + m))) with Q(x) twice the sum of (-1)^(k-1) exp(-2 k^2 x^2) over k from 1
     * on; empty where either has no values. For few values and with ties it tends to be too large, the cautious side.
     */
    public static OptionalDouble pValue(PairedCounts counts) {
        double n = counts.referenceTotal();
        double m = counts.currentTotal();
        OptionalDouble statistic = statistic(counts);
        return statistic.isEmpty()
                ? statistic
                : OptionalDouble.of(survival(statistic.getAsDouble() * Math.sqrt(n / (n + m) * m)));
    }

    /** Returns Q(x) of Kolmogorov's distribution, by the one of its two series that converges at once. */
    static double survival(double x) {
        return x < SMALL ? 1 - lower(x) : upper(x);
    }

    /** Returns sqrt(2 pi) / x times the sum of exp(-(2k - 1)^2 pi^2 / (8 x^2)). */
    private static double lower(double x) {
        double sum = 0;
        for (int k = 1; k <= TERMS && x > 0; k++) {
            double odd = (2 * k - 1) * Math.PI / x;
            sum += Math.exp(-odd * odd / 8);
        }
        return x > 0 ? Math.sqrt(2 * Math.PI) / x * sum : 0;
    }

    /** Returns twice the alternating sum of exp(-2 k^2 x^2). */
    private static double upper(double x) {
        double sum = 0;
        for (int k = TERMS; k >= 1; k--) {
            double term = Math.exp(-2.0 * k * k * x * x);
            sum += k % 2 == 1 ? term : -term;
        }
        return 2 * sum;
    }
}
