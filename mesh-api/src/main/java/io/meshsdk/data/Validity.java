package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a column are null.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Validity {
    private final int size;
    private final int nullCount;
    private final boolean @Nullable [] nulls;

    private Validity(int size, int nullCount, boolean @Nullable [] nulls) {
        this.size = size;
        this.nullCount = nullCount;
        this.nulls = nulls;
    }

    /** Returns the validity of rows none of which is null. */
    public static Validity allValid(int size) {
        return new Validity(size, 0, null);
    }

    /** Returns the validity of rows all of which are null. */
    public static Validity allNull(int size) {
        boolean[] nulls = new boolean[size];
        java.util.Arrays.fill(nulls, true);
        return ofNulls(nulls, size);
    }

    /** Returns the validity in which row {@code i} is null where {@code nulls[i]}; the array is kept, not copied. */
    public static Validity ofNulls(boolean[] nulls, int size) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += nulls[i] ? 1 : 0;
        }
        return new Validity(size, count, count == 0 ? null : nulls);
    }

    /** Returns the number of rows. */
    public int size() {
        return size;
    }

    /** Returns how many rows are null. */
    public int nullCount() {
        return nullCount;
    }

    /** Returns whether any row is null: when not, {@link #isNull} need not be asked. */
    public boolean hasNulls() {
        return nullCount > 0;
    }

    /** Returns whether a row is null. */
    public boolean isNull(int row) {
        return nulls != null && nulls[row];
    }

    /** Returns the validity of the rows at {@code positions[0..count)}. */
    public Validity gather(int[] positions, int count) {
        if (nulls == null) {
            return allValid(count);
        }
        boolean[] gathered = new boolean[count];
        for (int i = 0; i < count; i++) {
            gathered[i] = nulls[positions[i]];
        }
        return ofNulls(gathered, count);
    }
}
