package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * A column of truth values.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class BooleanColumn implements Column {
    private final boolean[] values;
    private final Validity validity;

    private BooleanColumn(boolean[] values, Validity validity) {
        this.values = values;
        this.validity = validity;
    }

    /** Returns a column over the first {@code validity.size()} slots of an array, which is kept, not copied. */
    public static BooleanColumn of(boolean[] values, Validity validity) {
        return new BooleanColumn(values, validity);
    }

    /** Returns a column of values none of which is null; the array is kept, not copied. */
    public static BooleanColumn of(boolean... values) {
        return new BooleanColumn(values, Validity.allValid(values.length));
    }

    /** Returns the value of a row that is not null. */
    public boolean value(int row) {
        return values[row];
    }

    /** Returns the array behind this column, at least {@link #size()} long; read only. */
    public boolean[] values() {
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
    public BooleanColumn withValidity(Validity other) {
        return new BooleanColumn(values, other);
    }

    @Override
    public BooleanColumn gather(int[] positions, int count) {
        boolean[] gathered = new boolean[count];
        for (int i = 0; i < count; i++) {
            gathered[i] = values[positions[i]];
        }
        return new BooleanColumn(gathered, validity.gather(positions, count));
    }
}
