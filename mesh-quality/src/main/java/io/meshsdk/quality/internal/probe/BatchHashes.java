package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Column;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** Hashes of columns of one batch, made once for all gauges that want those of the same column. For one thread. */
public final class BatchHashes {
    private final Column[] columns;
    private final long[][] words;

    /** Creates hashes of a number of columns. */
    public BatchHashes(int columns) {
        this.columns = new Column[columns];
        this.words = new long[columns][];
    }

    /** Forgets the batch: the next one may have the same columns with other values. */
    public void clear() {
        Arrays.fill(columns, null);
    }

    /**
     * Returns two words of each row, which must not be changed.
     *
     * @param index where the column stands
     * @param column the column
     * @param hasher writes the hashes of a column to an array
     */
    public long[] of(int index, Column column, BiConsumer<Column, long[]> hasher) {
        if (columns[index] != column) {
            int size = 2 * column.size();
            if (words[index] == null || words[index].length < size) {
                words[index] = new long[size];
            }
            hasher.accept(column, words[index]);
            columns[index] = column;
        }
        return words[index];
    }
}
