package io.meshsdk.quality.internal.distribution;

/** The regularised incomplete gamma function, to about fourteen digits. */
final class GammaFunction {
    private static final double ENOUGH = 1e-16;
    private static final int MOST_TERMS = 100_000;
    private static final double TINY = 1e-300;

    // B(2k) / (2k (2k - 1)) of the Bernoulli numbers.
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156
    };
    private static final double LARGE = 12;

    private GammaFunction() {}

    /**
     * Returns Q(a, x), the integral of t^(a-1) e^-t from x on by Gamma(a), for a > 0 and x >= 0: by the series of P below
     * a + 1, by Legendre's continued fraction above (Press et al., "Numerical Recipes", 3rd edition, 6.2).
     */
    static double upper(double a, double x) {
        if (x <= 0) {
            return 1;
        }
        double scale = Math.exp(a * Math.log(x) - x - logGamma(a));
        double tail = x < a + 1 ? 1 - scale * series(a, x) : scale * fraction(a, x);
        return Math.max(0, Math.min(1, tail));
    }

    /** Returns the sum of x^n / (a (a+1) ... (a+n)). */
    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > sum * ENOUGH; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /** Returns 1 / (x + 1 - a - 1(1-a) / (x + 3 - a - ...)), by Lentz's method. */
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        double factor = 0;
        for (int n = 1; n < MOST_TERMS && Math.abs(factor - 1) > ENOUGH; n++) {
            double numerator = -n * (n - a);
            b += 2;
            d = 1 / nonZero(numerator * d + b);
            c = nonZero(b + numerator / c);
            factor = d * c;
            value *= factor;
        }
        return value;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /**
     * Returns ln Gamma(x) for x > 0: by Stirling's series for large x, which Gamma(x + 1) = x Gamma(x) leads to (Abramowitz
     * and Stegun, "Handbook of Mathematical Functions", 6.1.15 and 6.1.40).
     */
    static double logGamma(double x) {
        double product = 1;
        double large = x;
        while (large < LARGE) {
            product *= large;
            large++;
        }
        double sum = 0;
        for (int i = STIRLING.length - 1; i >= 0; i--) {
            sum = sum / (large * large) + STIRLING[i];
        }
        return (large - 0.5) * Math.log(large) - large + Math.log(2 * Math.PI) / 2 + sum / large - Math.log(product);
    }
}
