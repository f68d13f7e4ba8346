package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.Validity;
import org.apache.parquet.column.values.ValuesReader;

/** Truth values. */
final class BooleanBuffer implements ColumnBuffer {
    private boolean[] values = new boolean[0];

    @Override
    public void start(int rows) {
        values = values.length < rows ? new boolean[rows] : values;
    }

    @Override
    public void readPlain(PageSlice page, int row, int count) {
        for (int i = row; i < row + count; i++) {
            values[i] = page.takeBit();
        }
    }

    @Override
    public void read(ValuesReader reader, int row) {
        values[row] = reader.readBoolean();
    }

    @Override
    public void copy(ColumnBuffer dictionary, int entry, int row) {
        values[row] = ((BooleanBuffer) dictionary).values[entry];
    }

    @Override
    public Column column(Validity validity) {
        return BooleanColumn.of(values, validity);
    }
}
