package io.meshsdk.quality.internal.statistic;

/**
 * Powers of some values as doubles that sum to them exactly: the error of a product is a double that a fused
 * multiply-add finds (T. J. Dekker, "A floating-point technique for extending the available precision", 1971). For one
 * thread.
 */
final class PowerTerms {
    static final int BLOCK = 512;

    private static final int MOST_TERMS = 6;

    private final double[] values = new double[BLOCK];
    private final double[] squares = new double[BLOCK];
    private final double[] rests = new double[BLOCK];
    private final double[][] terms;
    private int size;

    /** Creates terms for powers up to one. */
    PowerTerms(int highest) {
        terms = new double[highest > 2 ? MOST_TERMS : 0][BLOCK];
    }

    /** Takes at most a block of values, without those that are infinite or NaN. */
    void take(double[] source, int from, int count) {
        int kept = 0;
        for (int i = from; i < from + count; i++) {
            values[kept] = source[i];
            kept += Double.isFinite(source[i]) ? 1 : 0;
        }
        size = kept;
        for (int i = 0; i < kept; i++) {
            double square = values[i] * values[i];
            squares[i] = square;
            rests[i] = Math.fma(values[i], values[i], -square);
        }
    }

    /** Adds a power of each value, 2 to 4, to a sum. */
    void addTo(ExactSum sum, int power) {
        switch (power) {
            case 2 -> {
                sum.add(squares, size);
                sum.add(rests, size);
            }
            case 3 -> {
                multiply(0, squares, values, 1);
                multiply(2, rests, values, 1);
                addTerms(sum, 4);
            }
            default -> {
                multiply(0, squares, squares, 1);
                multiply(2, squares, rests, 2);
                multiply(4, rests, rests, 1);
                addTerms(sum, 6);
            }
        }
    }

    private void multiply(int term, double[] left, double[] right, double factor) {
        double[] products = terms[term];
        double[] errors = terms[term + 1];
        for (int i = 0; i < size; i++) {
            double scaled = factor * left[i];
            double product = scaled * right[i];
            products[i] = product;
            errors[i] = Math.fma(scaled, right[i], -product);
        }
    }

    private void addTerms(ExactSum sum, int count) {
        for (int i = 0; i < count; i++) {
            sum.add(terms[i], size);
        }
    }
}
