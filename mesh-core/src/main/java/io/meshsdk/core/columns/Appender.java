package io.meshsdk.core.columns;

import io.meshsdk.data.Column;
import io.meshsdk.data.Validity;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects values of one field into a column. What does not fit is noted and becomes null. */
abstract class Appender {
    static final int INITIAL_ROWS = 64;

    private final Place place;
    private boolean[] nulls = new boolean[INITIAL_ROWS];
    private int size;

    Appender(Place place) {
        this.place = place;
    }

    final void append(@Nullable Object value) {
        if (size == nulls.length) {
            int capacity = size * 2;
            nulls = Arrays.copyOf(nulls, capacity);
            grow(capacity);
        }
        if (value == null) {
            putNull(size);
            nulls[size++] = true;
        } else if (put(size, value)) {
            nulls[size++] = false;
        } else {
            place.misfit(value.getClass().getName());
            putNull(size);
            nulls[size++] = true;
        }
    }

    final void misfit(String found) {
        place.misfit(found);
        append(null);
    }

    final Column build() {
        return column(Validity.ofNulls(nulls, size));
    }

    final int size() {
        return size;
    }

    final boolean isNull(int row) {
        return nulls[row];
    }

    final String field() {
        return place.field();
    }

    final Intake intake() {
        return place.intake();
    }

    /** Forgets all rows from a position on. */
    final void truncate(int rows) {
        size = rows;
        truncateChildren(rows);
    }

    /** Writes a value to a slot, or says that it does not fit. */
    abstract boolean put(int row, Object value);

    /** Makes room for more rows. */
    abstract void grow(int capacity);

    abstract Column column(Validity validity);

    void putNull(int row) {}

    void truncateChildren(int rows) {}
}
