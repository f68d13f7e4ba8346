package io.meshsdk.parquet.internal.buffers;

import io.meshsdk.data.Column;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.parquet.internal.pages.PageSlice;
import java.util.Arrays;
import org.apache.parquet.column.ColumnReader;

/** Floating point numbers of 64 bits, also from narrower numbers. */
final class DoubleBuffer implements ValueBuffer {
    private final Physical physical;
    private double[] values = new double[0];

    DoubleBuffer(Physical physical) {
        this.physical = physical;
    }

    @Override
    public void start(int rows) {
        values = values.length < rows ? Arrays.copyOf(values, rows) : values;
    }

    @Override
    public void readPlain(PageSlice page, int row, int count) {
        if (physical == Physical.DOUBLE) {
            page.takeView(count, Double.BYTES).asDoubleBuffer().get(values, row, count);
            return;
        }
        int start = page.take(count, Integer.BYTES);
        for (int i = 0; i < count; i++) {
            int bits = page.intAt(start + i * Integer.BYTES);
            values[row + i] = physical == Physical.FLOAT ? Float.intBitsToFloat(bits) : bits;
        }
    }

    @Override
    public void copy(ColumnBuffer dictionary, int[] entries, int row, int count) {
        double[] from = ((DoubleBuffer) dictionary).values;
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
        values[row] = switch (physical) {
            case DOUBLE -> reader.getDouble();
            case FLOAT -> reader.getFloat();
            case INT32 -> reader.getInteger();
        };
    }

    @Override
    public Column column(Validity validity) {
        return DoubleColumn.of(values, validity);
    }

    /** How the numbers lie in the file. */
    enum Physical {
        DOUBLE,
        FLOAT,
        INT32
    }
}
