package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.column.values.ValuesReader;

/** Whole numbers of 64 bits, from 32 or 64 bits, or from the 96 bits of old points in time. */
final class LongBuffer implements ColumnBuffer {
    private static final int NOT_DECIMAL = -1;
    private static final int INT96_BYTES = 12;

    private final Physical physical;
    private final long factor;
    private final int scale;
    private long[] values = new long[0];

    private LongBuffer(Physical physical, long factor, int scale) {
        this.physical = physical;
        this.factor = factor;
        this.scale = scale;
    }

    /** Creates a buffer of numbers, each multiplied. */
    static LongBuffer ofNumbers(Physical physical, long factor) {
        return new LongBuffer(physical, factor, NOT_DECIMAL);
    }

    /** Creates a buffer of unscaled decimals. */
    static LongBuffer ofDecimals(Physical physical, int scale) {
        return new LongBuffer(physical, 1, scale);
    }

    @Override
    public void start(int rows) {
        values = values.length < rows ? new long[rows] : values;
    }

    @Override
    public void readPlain(PageSlice page, int row, int count) {
        switch (physical) {
            case INT32 -> readInts(page, row, count);
            case INT64 -> readLongs(page, row, count);
            case INT96 -> readInt96s(page, row, count);
        }
    }

    private void readInts(PageSlice page, int row, int count) {
        int start = page.take(count, Integer.BYTES);
        for (int i = 0; i < count; i++) {
            values[row + i] = page.intAt(start + i * Integer.BYTES) * factor;
        }
    }

    private void readLongs(PageSlice page, int row, int count) {
        int start = page.take(count, Long.BYTES);
        for (int i = 0; i < count; i++) {
            values[row + i] = page.longAt(start + i * Long.BYTES);
        }
        if (factor != 1) {
            for (int i = row; i < row + count; i++) {
                values[i] = Math.multiplyExact(values[i], factor);
            }
        }
    }

    private void readInt96s(PageSlice page, int row, int count) {
        int start = page.take(count, INT96_BYTES);
        for (int i = 0; i < count; i++) {
            int at = start + i * INT96_BYTES;
            values[row + i] = Int96.micros(page.longAt(at), page.intAt(at + Long.BYTES));
        }
    }

    @Override
    public void read(ValuesReader reader, int row) {
        values[row] = switch (physical) {
            case INT32 -> reader.readInteger() * factor;
            case INT64 -> Math.multiplyExact(reader.readLong(), factor);
            case INT96 -> int96(reader.readBytes().toByteBuffer());
        };
    }

    private static long int96(ByteBuffer bytes) {
        ByteBuffer ordered = bytes.order(ByteOrder.LITTLE_ENDIAN);
        return Int96.micros(ordered.getLong(), ordered.getInt());
    }

    @Override
    public void copy(ColumnBuffer dictionary, int entry, int row) {
        values[row] = ((LongBuffer) dictionary).values[entry];
    }

    @Override
    public Column column(Validity validity) {
        return scale == NOT_DECIMAL ? LongColumn.of(values, validity) : DecimalColumn.compact(scale, values, validity);
    }

    /** How the numbers lie in the file. */
    enum Physical {
        INT32,
        INT64,
        INT96
    }
}
