package io.meshsdk.benchmarks;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;

/** Looks at every value of batches once: what any use of all columns takes at least. For one thread. */
public final class Touch {
    private long seen;
    private long rows;

    /** Creates one that has seen no value. */
    public Touch() {}

    /** Looks at the values of a batch. */
    public void see(Batch batch) {
        batch.columns().forEach(column -> seen += sum(column));
        rows += batch.rowCount();
    }

    /**
     * Returns how many rows were seen.
     *
     * @throws IllegalStateException if they held no value
     */
    public long rows() {
        if (rows > 0 && seen == 0) {
            throw new IllegalStateException("No value was seen in %d rows".formatted(rows));
        }
        return rows;
    }

    private static long sum(Column column) {
        if (column instanceof BytesColumn texts) {
            return sum(texts);
        }
        if (column instanceof LongColumn longs) {
            return sum(longs.values(), longs.size());
        }
        if (column instanceof DecimalColumn decimals) {
            return sum(decimals.low(), decimals.size());
        }
        if (column instanceof IntColumn ints) {
            return sum(ints.values(), ints.size());
        }
        if (column instanceof DictionaryColumn coded) {
            return sum(coded.ids(), coded.size());
        }
        throw new IllegalArgumentException("No way to touch %s".formatted(column.getClass()));
    }

    private static long sum(BytesColumn texts) {
        byte[] bytes = texts.bytes();
        int[] offsets = texts.offsets();
        long sum = 0;
        for (int i = 0; i < texts.size(); i++) {
            sum += offsets[i + 1] > offsets[i] ? bytes[offsets[i]] : 0;
        }
        return sum;
    }

    private static long sum(long[] values, int size) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += values[i];
        }
        return sum;
    }

    private static long sum(int[] values, int size) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += values[i];
        }
        return sum;
    }
}
