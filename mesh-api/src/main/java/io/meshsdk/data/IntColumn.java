package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * A column of 32-bit integers: byte, short and int values, and dates as days since 1970-01-01.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class IntColumn implements Column {
    private final int[] values;
    private final Validity validity;

    private IntColumn(int[] values, Validity validity) {
        this.values = values;
        this.validity = validity;
    }

    /** Returns a column over the first {@code validity.size()} slots of an array, which is kept, not copied. */
    public static IntColumn of(int[] values, Validity validity) {
        return new IntColumn(values, validity);
    }

    /** Returns a column of values none of which is null; the array is kept, not copied. */
    public static IntColumn of(int... values) {
        return new IntColumn(values, Validity.allValid(values.length));
    }

    /** Returns the value of a row that is not null. */
    public int value(int row) {
        return values[row];
    }

    /** Returns the array behind this column, at least {@link #size()} long; read only. */
    public int[] values() {
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
    public IntColumn withValidity(Validity other) {
        return new IntColumn(values, other);
    }

    @Override
    public IntColumn gather(int[] positions, int count) {
        int[] gathered = new int[count];
        for (int i = 0; i < count; i++) {
            gathered[i] = values[positions[i]];
        }
        return new IntColumn(gathered, validity.gather(positions, count));
    }
}
