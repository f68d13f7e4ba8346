package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * A column of maps: the keys and values of all rows end to end, and where each row starts. Keys are not null.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class MapColumn implements Column {
    private final int[] offsets;
    private final Column keys;
    private final Column values;
    private final Validity validity;

    private MapColumn(int[] offsets, Column keys, Column values, Validity validity) {
        this.offsets = offsets;
        this.keys = keys;
        this.values = values;
        this.validity = validity;
    }

    /** Returns a column in which row {@code i} has entries {@code offsets[i]..offsets[i + 1]}; nothing is copied. */
    public static MapColumn of(int[] offsets, Column keys, Column values, Validity validity) {
        return new MapColumn(offsets, keys, values, validity);
    }

    /** Returns where each row starts among the entries, and behind the last row its end. */
    public int[] offsets() {
        return offsets;
    }

    /** Returns the keys of all rows. */
    public Column keys() {
        return keys;
    }

    /** Returns the values of all rows, as many as keys. */
    public Column values() {
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
    public MapColumn withValidity(Validity other) {
        return new MapColumn(offsets, keys, values, other);
    }

    @Override
    public MapColumn gather(int[] positions, int count) {
        ElementRanges ranges = ElementRanges.gather(offsets, validity, positions, count);
        return new MapColumn(
                ranges.offsets(),
                ranges.gatherFrom(keys),
                ranges.gatherFrom(values),
                validity.gather(positions, count));
    }
}
