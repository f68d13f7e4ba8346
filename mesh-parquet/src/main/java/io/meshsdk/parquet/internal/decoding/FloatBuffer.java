package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.data.Column;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.Validity;
import org.apache.parquet.column.values.ValuesReader;

/** Floating point numbers of 32 bits. */
final class FloatBuffer implements ColumnBuffer {
    private float[] values = new float[0];

    @Override
    public void start(int rows) {
        values = values.length < rows ? new float[rows] : values;
    }

    @Override
    public void readPlain(PageSlice page, int row, int count) {
        int start = page.take(count, Float.BYTES);
        for (int i = 0; i < count; i++) {
            values[row + i] = Float.intBitsToFloat(page.intAt(start + i * Float.BYTES));
        }
    }

    @Override
    public void read(ValuesReader reader, int row) {
        values[row] = reader.readFloat();
    }

    @Override
    public void copy(ColumnBuffer dictionary, int entry, int row) {
        values[row] = ((FloatBuffer) dictionary).values[entry];
    }

    @Override
    public Column column(Validity validity) {
        return FloatColumn.of(values, validity);
    }
}
