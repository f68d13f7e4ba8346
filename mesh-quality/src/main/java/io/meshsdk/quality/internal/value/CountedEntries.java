package io.meshsdk.quality.internal.value;

import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a column and how often each is there, so that an entry of a dictionary is looked at once: as often as
 * rows refer to it, or once where it is a row itself.
 */
public final class CountedEntries {
    private final Column column;
    private final int @Nullable [] counts;

    private CountedEntries(Column column, int @Nullable [] counts) {
        this.column = column;
        this.counts = counts;
    }

    /** Returns the entries of a column: those of its dictionary, if there are no more of them than rows, or its rows. */
    public static CountedEntries of(Column column) {
        if (!(column instanceof DictionaryColumn coded)) {
            return new CountedEntries(column, null);
        } else if (coded.dictionary().size() > coded.size()) {
            return new CountedEntries(coded.decoded(), null);
        }
        return new CountedEntries(coded.dictionary(), counts(coded));
    }

    private static int[] counts(DictionaryColumn coded) {
        int[] counts = new int[coded.dictionary().size()];
        int[] ids = coded.ids();
        for (int i = 0; i < coded.size(); i++) {
            if (!coded.isNull(i)) {
                counts[ids[i]]++;
            }
        }
        return counts;
    }

    /** Returns the entries, a column without a dictionary. */
    public Column column() {
        return column;
    }

    /** Returns how often an entry is there, 0 where it is null. */
    public int times(int entry) {
        if (column.isNull(entry)) {
            return 0;
        }
        return counts == null ? 1 : counts[entry];
    }
}
