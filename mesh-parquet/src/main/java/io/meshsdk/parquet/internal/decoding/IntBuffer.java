package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.data.Column;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.Validity;
import org.apache.parquet.column.values.ValuesReader;

/** Whole numbers of 32 bits. */
final class IntBuffer implements ColumnBuffer {
    private int[] values = new int[0];

    @Override
    public void start(int rows) {
        values = values.length < rows ? new int[rows] : values;
    }

    @Override
    public void readPlain(PageSlice page, int row, int count) {
        int start = page.take(count, Integer.BYTES);
        for (int i = 0; i < count; i++) {
            values[row + i] = page.intAt(start + i * Integer.BYTES);
        }
    }

    @Override
    public void read(ValuesReader reader, int row) {
        values[row] = reader.readInteger();
    }

    @Override
    public void copy(ColumnBuffer dictionary, int entry, int row) {
        values[row] = ((IntBuffer) dictionary).values[entry];
    }

    @Override
    public Column column(Validity validity) {
        return IntColumn.of(values, validity);
    }
}
