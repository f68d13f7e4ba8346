package io.meshsdk.parquet.internal.buffers;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.Validity;
import io.meshsdk.parquet.internal.pages.PageSlice;
import java.util.Arrays;
import org.apache.parquet.column.ColumnReader;

/** Truth values. */
final class BooleanBuffer implements ValueBuffer {
    private boolean[] values = new boolean[0];

    /** Returns a dictionary of false and true: a run-length encoding of truth values has its entries. */
    static BooleanBuffer truths() {
        BooleanBuffer both = new BooleanBuffer();
        both.values = new boolean[] {false, true};
        return both;
    }

    @Override
    public void start(int rows) {
        values = values.length < rows ? Arrays.copyOf(values, rows) : values;
    }

    @Override
    public void readPlain(PageSlice page, int row, int count) {
        page.takeBits(values, row, count);
    }

    @Override
    public void copy(ColumnBuffer dictionary, int[] entries, int row, int count) {
        boolean[] from = ((BooleanBuffer) dictionary).values;
        for (int i = 0; i < count; i++) {
            values[row + i] = from[entries[i]];
        }
    }

    @Override
    public void spread(boolean[] nulls, int from, int length, int count) {
        int next = from + count - 1;
        for (int row = from + length - 1; row > next; row--) {
            if (!nulls[row]) {
                values[row] = values[next--];
            }
        }
    }

    @Override
    public void read(ColumnReader reader, int row) {
        values[row] = reader.getBoolean();
    }

    @Override
    public Column column(Validity validity) {
        return BooleanColumn.of(values, validity);
    }
}
