package io.meshsdk.parquet.internal.encoding;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import java.util.Arrays;
import org.apache.parquet.column.Encoding;
import org.jspecify.annotations.Nullable;

/** Encodes truth values, a bit each. */
final class BooleanValues implements PageValues {
    private boolean[] truths = new boolean[PAGE_ROWS];
    private final LongBounds bounds = new LongBounds(1);
    private int count;

    @Override
    public int add(Column column, int from, int to) {
        if (count + to - from > truths.length) {
            truths = Arrays.copyOf(truths, Math.max(count + to - from, truths.length * 2));
        }
        for (int row = from; row < to; row++) {
            if (!column.isNull(row)) {
                boolean truth = truth(column, row);
                bounds.add(truth ? 1 : 0);
                truths[count++] = truth;
            }
        }
        return to;
    }

    private static boolean truth(Column column, int row) {
        if (column instanceof DictionaryColumn coded) {
            return truth(coded.dictionary(), coded.id(row));
        }
        return ((BooleanColumn) column).value(row);
    }

    @Override
    public boolean endsPage() {
        return count >= PAGE_ROWS;
    }

    @Override
    public long bufferedBytes() {
        return count / Byte.SIZE;
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public Encoding finishPage(ByteSink out) {
        int pending = 0;
        for (int i = 0; i < count; i++) {
            pending |= (truths[i] ? 1 : 0) << (i % Byte.SIZE);
            if (i % Byte.SIZE == Byte.SIZE - 1 || i == count - 1) {
                out.put(pending);
                pending = 0;
            }
        }
        count = 0;
        bounds.reset();
        return Encoding.PLAIN;
    }

    @Override
    public @Nullable Entries finishChunk() {
        return null;
    }
}
