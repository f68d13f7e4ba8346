package io.meshsdk.quality.internal.statistic;

import io.meshsdk.quality.internal.state.SlotState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * Exact sums of two columns of numbers and of their products. Rows in which either number is infinite or NaN are left
 * out and counted.
 */
public final class Comoments implements SlotState {
    private static final int BLOCK = 512;
    private static final double[] UNUSED = new double[0];

    private double[] lefts = UNUSED;
    private double[] rights = UNUSED;
    private double[] products = UNUSED;
    private double[] errors = UNUSED;
    private final Moments left;
    private final Moments right;
    private final ExactSum product;
    private long notFinite;

    /** Creates the comoments of nothing. */
    public Comoments() {
        this(Moments.upToSecond(), Moments.upToSecond(), new ExactSum(), 0);
    }

    private Comoments(Moments left, Moments right, ExactSum product, long notFinite) {
        this.left = left;
        this.right = right;
        this.product = product;
        this.notFinite = notFinite;
    }

    /** Adds the first values of two arrays, row by row. */
    public void add(double[] leftValues, double[] rightValues, int size) {
        allocate();
        for (int from = 0; from < size; from += BLOCK) {
            int to = Math.min(size, from + BLOCK);
            int kept = 0;
            for (int i = from; i < to; i++) {
                lefts[kept] = leftValues[i];
                rights[kept] = rightValues[i];
                kept += Double.isFinite(leftValues[i]) && Double.isFinite(rightValues[i]) ? 1 : 0;
            }
            notFinite += to - from - kept;
            addKept(kept);
        }
    }

    private void allocate() {
        if (lefts.length == 0) {
            lefts = new double[BLOCK];
            rights = new double[BLOCK];
            products = new double[BLOCK];
            errors = new double[BLOCK];
        }
    }

    private void addKept(int size) {
        for (int i = 0; i < size; i++) {
            double rounded = lefts[i] * rights[i];
            products[i] = rounded;
            errors[i] = Math.fma(lefts[i], rights[i], -rounded);
        }
        left.add(lefts, size);
        right.add(rights, size);
        product.add(products, size);
        product.add(errors, size);
    }

    /** Returns how many rows there are in which both numbers are finite. */
    public long count() {
        return left.count();
    }

    /** Returns how many rows were left out because a number is infinite or NaN. */
    public long notFinite() {
        return notFinite;
    }

    /**
     * Returns Pearson's correlation, (n Sxy - Sx Sy) / sqrt((n Sxx - Sx^2) (n Syy - Sy^2)), in [-1, 1]; empty where
     * there are no rows, where all values of a column are the same, or where a product is too large for a double.
     */
    public OptionalDouble correlation() {
        if (count() == 0 || product.notFinite() > 0 || !left.varies() || !right.varies()) {
            return OptionalDouble.empty();
        }
        BigDecimal shared = BigDecimal.valueOf(count())
                .multiply(product.exact())
                .subtract(left.sum().multiply(right.sum()));
        BigDecimal scale = Dyadic.root(left.second().multiply(right.second()));
        return OptionalDouble.of(Math.max(-1, Math.min(1, Dyadic.ratio(shared, scale))));
    }

    @Override
    public Comoments merge(SlotState other) {
        Comoments added = (Comoments) other;
        return new Comoments(
                left.merge(added.left),
                right.merge(added.right),
                product.merge(added.product),
                notFinite + added.notFinite);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        left.write(out);
        right.write(out);
        product.write(out);
        out.writeLong(notFinite);
    }

    /** Reads a state that was written. */
    public static Comoments read(DataInput in) throws IOException {
        return new Comoments(Moments.read(in), Moments.read(in), ExactSum.read(in), in.readLong());
    }
}
