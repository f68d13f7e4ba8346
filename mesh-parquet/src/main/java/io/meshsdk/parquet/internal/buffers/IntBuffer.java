package io.meshsdk.parquet.internal.buffers;

import io.meshsdk.data.Column;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.parquet.internal.pages.PageSlice;
import java.util.Arrays;
import org.apache.parquet.column.ColumnReader;

/** Whole numbers of 32 bits. */
final class IntBuffer implements ValueBuffer {
    private int[] values = new int[0];

    @Override
    public void start(int rows) {
        values = values.length < rows ? Arrays.copyOf(values, rows) : values;
    }

    @Override
    public void readPlain(PageSlice page, int row, int count) {
        page.takeView(count, Integer.BYTES).asIntBuffer().get(values, row, count);
    }

    @Override
    public void copy(ColumnBuffer dictionary, int[] entries, int row, int count) {
        int[] from = ((IntBuffer) dictionary).values;
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
        values[row] = reader.getInteger();
    }

    @Override
    public Column column(Validity validity) {
        return IntColumn.of(values, validity);
    }
}
