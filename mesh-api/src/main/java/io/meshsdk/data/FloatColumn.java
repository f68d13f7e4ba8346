package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * A column of 32-bit floating point numbers.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class FloatColumn implements Column {
    private final float[] values;
    private final Validity validity;

    private FloatColumn(float[] values, Validity validity) {
        this.values = values;
        this.validity = validity;
    }

    /** Returns a column over the first {@code validity.size()} slots of an array, which is kept, not copied. */
    public static FloatColumn of(float[] values, Validity validity) {
        return new FloatColumn(values, validity);
    }

    /** Returns a column of values none of which is null; the array is kept, not copied. */
    public static FloatColumn of(float... values) {
        return new FloatColumn(values, Validity.allValid(values.length));
    }

    /** Returns the value of a row that is not null. */
    public float value(int row) {
        return values[row];
    }

    /** Returns the array behind this column, at least {@link #size()} long; read only. */
    public float[] values() {
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
    public FloatColumn withValidity(Validity other) {
        return new FloatColumn(values, other);
    }

    @Override
    public FloatColumn gather(int[] positions, int count) {
        float[] gathered = new float[count];
        for (int i = 0; i < count; i++) {
            gathered[i] = values[positions[i]];
        }
        return new FloatColumn(gathered, validity.gather(positions, count));
    }
}
