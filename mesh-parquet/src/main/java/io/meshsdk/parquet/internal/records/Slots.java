package io.meshsdk.parquet.internal.records;

import io.meshsdk.data.Column;
import io.meshsdk.data.Validity;
import io.meshsdk.parquet.internal.pages.DamagedPageException;
import java.util.Arrays;

/** The places for a part in the rows that were read. */
final class Slots {
    private final Validity validity;
    private final int[] offsets;

    private Slots(Validity validity, int[] offsets) {
        this.validity = validity;
        this.offsets = offsets;
    }

    /** Finds the places for a part that is not repeated. */
    static Slots of(LeafValues levels, Level level) {
        boolean[] nulls = new boolean[levels.entries()];
        int count = 0;
        for (int i = 0; i < nulls.length; i++) {
            if (level.starts(levels, i)) {
                nulls[count++] = levels.definition(i) < level.definition();
            }
        }
        return new Slots(Validity.ofNulls(nulls, count), new int[0]);
    }

    /** Finds the places for a list or a map, and how many elements are in each. */
    static Slots ofRepeated(LeafValues levels, Level level) {
        Level repeated = level.repeated();
        boolean[] nulls = new boolean[levels.entries()];
        int[] offsets = new int[nulls.length + 1];
        int count = 0;
        int elements = 0;
        for (int i = 0; i < nulls.length; i++) {
            if (level.starts(levels, i)) {
                nulls[count] = levels.definition(i) < level.definition();
                offsets[count++] = elements;
            }
            elements += repeated.starts(levels, i) ? 1 : 0;
        }
        if (count == 0 && elements > 0) {
            throw new DamagedPageException("elements of no list");
        }
        offsets[count] = elements;
        return new Slots(Validity.ofNulls(nulls, count), Arrays.copyOf(offsets, count + 1));
    }

    /** Returns which of the places are null. */
    Validity validity() {
        return validity;
    }

    /** Returns where among the elements each place starts, if they are repeated. */
    int[] offsets() {
        return offsets;
    }

    /** Returns how many elements all places have. */
    int elements() {
        return offsets[offsets.length - 1];
    }

    /** Returns a column that has as many rows as the columns beside it. */
    static Column requireSize(Column column, int size) {
        if (column.size() != size) {
            throw new DamagedPageException("%d values beside %d of the same rows".formatted(column.size(), size));
        }
        return column;
    }
}
