package io.meshsdk.quality.internal.key;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.Validity;
import io.meshsdk.quality.internal.probe.BatchHashes;
import org.jspecify.annotations.Nullable;

/** Hashes the keys of the rows of a batch, in words that the next batch overwrites. For one thread. */
final class RowKeys {
    private static final long NULL = 0x632BE59BD9B4E019L;

    private final int[] columns;
    private final NullKeys nulls;
    private final Validity[] holed;
    private final @Nullable BatchHashes shared;
    private int holes;
    private long[] hashes = new long[0];
    private long[] next = new long[0];

    RowKeys(int[] columns, NullKeys nulls) {
        this(columns, nulls, null);
    }

    /**
     * @param shared what others hash of the same batches, too; used for keys of one column
     */
    RowKeys(int[] columns, NullKeys nulls, @Nullable BatchHashes shared) {
        this.columns = columns;
        this.nulls = nulls;
        this.shared = columns.length == 1 && nulls == NullKeys.LEAVE ? shared : null;
        this.holed = new Validity[columns.length];
    }

    void hash(Batch batch) {
        if (shared != null) {
            hashes = shared.of(columns[0], batch.column(columns[0]), KeyHasher::hash);
        } else {
            join(batch);
        }
        holes = 0;
        for (int i = 0; nulls == NullKeys.LEAVE && i < columns.length; i++) {
            Validity validity = batch.column(columns[i]).validity();
            if (validity.hasNulls()) {
                holed[holes++] = validity;
            }
        }
    }

    private void join(Batch batch) {
        int words = 2 * batch.rowCount();
        hashes = hashes.length < words ? new long[words] : hashes;
        hash(batch.column(columns[0]), hashes);
        for (int i = 1; i < columns.length; i++) {
            next = next.length < words ? new long[words] : next;
            hash(batch.column(columns[i]), next);
            KeyHasher.join(hashes, next, words);
        }
    }

    private void hash(Column column, long[] out) {
        KeyHasher.hash(column, out);
        if (nulls == NullKeys.EQUAL && column.validity().hasNulls()) {
            for (int i = 0; i < column.size(); i++) {
                if (column.isNull(i)) {
                    out[2 * i] = NULL;
                    out[2 * i + 1] = NULL;
                }
            }
        }
    }

    boolean hasHoles() {
        return holes > 0;
    }

    /** Returns whether a row has a key. */
    boolean isWhole(int row) {
        for (int i = 0; i < holes; i++) {
            if (holed[i].isNull(row)) {
                return false;
            }
        }
        return true;
    }

    /** Returns two words of each row, valid until the next batch; those of rows without a key are anything. */
    long[] words() {
        return hashes;
    }

    long high(int row) {
        return hashes[2 * row];
    }

    long low(int row) {
        return hashes[2 * row + 1];
    }
}
