package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * A column of 64-bit integers: long values, and times and timestamps as microseconds.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class LongColumn implements Column {
    private final long[] values;
    private final Validity validity;

    private LongColumn(long[] values, Validity validity) {
        this.values = values;
        this.validity = validity;
    }

    /** Returns a column over the first {@code validity.size()} slots of an array, which is kept, not copied. */
    public static LongColumn of(long[] values, Validity validity) {
        return new LongColumn(values, validity);
    }

    /** Returns a column of values none of which is null; the array is kept, not copied. */
    public static LongColumn of(long... values) {
        return new LongColumn(values, Validity.allValid(values.length));
    }

    /** Returns the value of a row that is not null. */
    public long value(int row) {
        return values[row];
    }

    /** Returns the array behind this column, at least {@link #size()} long; read only. */
    public long[] values() {
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
    public LongColumn withValidity(Validity other) {
        return new LongColumn(values, other);
    }

    @Override
    public LongColumn gather(int[] positions, int count) {
        long[] gathered = new long[count];
        for (int i = 0; i < count; i++) {
            gathered[i] = values[positions[i]];
        }
        return new LongColumn(gathered, validity.gather(positions, count));
    }
}
