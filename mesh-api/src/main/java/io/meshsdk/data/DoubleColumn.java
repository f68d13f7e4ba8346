package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * A column of 64-bit floating point numbers.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class DoubleColumn implements Column {
    private final double[] values;
    private final Validity validity;

    private DoubleColumn(double[] values, Validity validity) {
        this.values = values;
        this.validity = validity;
    }

    /** Returns a column over the first {@code validity.size()} slots of an array, which is kept, not copied. */
    public static DoubleColumn of(double[] values, Validity validity) {
        return new DoubleColumn(values, validity);
    }

    /** Returns a column of values none of which is null; the array is kept, not copied. */
    public static DoubleColumn of(double... values) {
        return new DoubleColumn(values, Validity.allValid(values.length));
    }

    /** Returns the value of a row that is not null. */
    public double value(int row) {
        return values[row];
    }

    /** Returns the array behind this column, at least {@link #size()} long; read only. */
    public double[] values() {
        return values;
    }

    @Override
    public int size() {
        return validity.size();
    }

    @Override
    public Validity validity() {
        return validity;
    }

    @Override
    public DoubleColumn withValidity(Validity other) {
        return new DoubleColumn(values, other);
    }

    @Override
    public DoubleColumn gather(int[] positions, int count) {
        double[] gathered = new double[count];
        for (int i = 0; i < count; i++) {
            gathered[i] = values[positions[i]];
        }
        return new DoubleColumn(gathered, validity.gather(positions, count));
    }
}
