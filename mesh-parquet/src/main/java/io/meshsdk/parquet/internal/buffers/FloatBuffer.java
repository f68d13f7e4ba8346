package io.meshsdk.parquet.internal.buffers;

import io.meshsdk.data.Column;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.parquet.internal.pages.PageSlice;
import java.util.Arrays;
import org.apache.parquet.column.ColumnReader;

/** Floating point numbers of 32 bits. */
final class FloatBuffer implements ValueBuffer {
    private float[] values = new float[0];

    @Override
    public void start(int rows) {
        values = values.length < rows ? Arrays.copyOf(values, rows) : values;
    }

    @Override
    public void readPlain(PageSlice page, int row, int count) {
        page.takeView(count, Float.BYTES).asFloatBuffer().get(values, row, count);
    }

    @Override
    public void copy(ColumnBuffer dictionary, int[] entries, int row, int count) {
        float[] from = ((FloatBuffer) dictionary).values;
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
        values[row] = reader.getFloat();
    }

    @Override
    public Column column(Validity validity) {
        return FloatColumn.of(values, validity);
    }
}
