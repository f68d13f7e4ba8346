package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.data.Column;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.Validity;
import org.apache.parquet.column.values.ValuesReader;

/** Floating point numbers of 64 bits. */
final class DoubleBuffer implements ColumnBuffer {
    private double[] values = new double[0];

    @Override
    public void start(int rows) {
        values = values.length < rows ? new double[rows] : values;
    }

    @Override
    public void readPlain(PageSlice page, int row, int count) {
        int start = page.take(count, Double.BYTES);
        for (int i = 0; i < count; i++) {
            values[row + i] = Double.longBitsToDouble(page.longAt(start + i * Double.BYTES));
        }
    }

    @Override
    public void read(ValuesReader reader, int row) {
        values[row] = reader.readDouble();
    }

    @Override
    public void copy(ColumnBuffer dictionary, int entry, int row) {
        values[row] = ((DoubleBuffer) dictionary).values[entry];
    }

    @Override
    public Column column(Validity validity) {
        return DoubleColumn.of(values, validity);
    }
}
