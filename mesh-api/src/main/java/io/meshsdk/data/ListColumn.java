package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * A column of lists: the elements of all rows end to end, and where each row starts.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ListColumn implements Column {
    private final int[] offsets;
    private final Column elements;
    private final Validity validity;

    private ListColumn(int[] offsets, Column elements, Validity validity) {
        this.offsets = offsets;
        this.elements = elements;
        this.validity = validity;
    }

    /** Returns a column in which row {@code i} has elements {@code offsets[i]..offsets[i + 1]}; nothing is copied. */
    public static ListColumn of(int[] offsets, Column elements, Validity validity) {
        return new ListColumn(offsets, elements, validity);
    }

    /** Returns where each row starts among the elements, and behind the last row its end. */
    public int[] offsets() {
        return offsets;
    }

    /** Returns the elements of all rows. */
    public Column elements() {
        return elements;
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
    public ListColumn withValidity(Validity other) {
        return new ListColumn(offsets, elements, other);
    }

    @Override
    public ListColumn gather(int[] positions, int count) {
        ElementRanges ranges = ElementRanges.gather(offsets, validity, positions, count);
        return new ListColumn(ranges.offsets(), ranges.gatherFrom(elements), validity.gather(positions, count));
    }
}
