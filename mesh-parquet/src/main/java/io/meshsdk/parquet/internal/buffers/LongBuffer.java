package io.meshsdk.parquet.internal.buffers;

import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.parquet.internal.pages.DamagedPageException;
import io.meshsdk.parquet.internal.pages.PageSlice;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.column.ColumnReader;

/** Whole numbers of 64 bits, from 32 or 64 bits, or from the 96 bits of old points in time. */
final class LongBuffer implements ValueBuffer {
    private static final int NOT_DECIMAL = -1;
    private static final int INT96_BYTES = 12;
    private static final long NO_LIMIT = -1;
    static final long DAY_MICROS = 86_400_000_000L;

    private final Physical physical;
    private final long factor;
    private final int scale;
    private final long limit;
    private long[] values = new long[0];

    private LongBuffer(Physical physical, long factor, int scale, long limit) {
        this.physical = physical;
        this.factor = factor;
        this.scale = scale;
        this.limit = limit;
    }

    /** Creates a buffer of numbers, each multiplied. */
    static LongBuffer ofNumbers(Physical physical, long factor) {
        return new LongBuffer(physical, factor, NOT_DECIMAL, NO_LIMIT);
    }

    /** Creates a buffer of times of day, each multiplied. */
    static LongBuffer ofTimes(Physical physical, long factor) {
        return new LongBuffer(physical, factor, NOT_DECIMAL, DAY_MICROS);
    }

    /** Creates a buffer of unscaled decimals, which have so many digits less behind the point in the file. */
    static LongBuffer ofDecimals(Physical physical, int scale, int zeros) {
        return new LongBuffer(physical, WideNumber.powerOfTen(zeros), scale, NO_LIMIT);
    }

    @Override
    public void start(int rows) {
        values = values.length < rows ? Arrays.copyOf(values, rows) : values;
    }

    @Override
    public void readPlain(PageSlice page, int row, int count) {
        switch (physical) {
            case INT32 -> readInts(page, row, count);
            case INT64 -> readLongs(page, row, count);
            case INT96 -> readInt96s(page, row, count);
        }
        requireWithin(row, count);
    }

    private void requireWithin(int row, int count) {
        for (int i = row; limit != NO_LIMIT && i < row + count; i++) {
            if (values[i] < 0 || values[i] >= limit) {
                throw new DamagedPageException("a time of day that no day has");
            }
        }
    }

    private void readInts(PageSlice page, int row, int count) {
        int start = page.take(count, Integer.BYTES);
        for (int i = 0; i < count; i++) {
            values[row + i] = page.intAt(start + i * Integer.BYTES);
        }
        multiply(row, count);
    }

    private void readLongs(PageSlice page, int row, int count) {
        page.takeView(count, Long.BYTES).asLongBuffer().get(values, row, count);
        multiply(row, count);
    }

    private void multiply(int row, int count) {
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
    public void read(ColumnReader reader, int row) {
        values[row] = switch (physical) {
            case INT32 -> Math.multiplyExact((long) reader.getInteger(), factor);
            case INT64 -> Math.multiplyExact(reader.getLong(), factor);
            case INT96 -> int96(reader.getBinary().toByteBuffer());
        };
        requireWithin(row, 1);
    }

    private static long int96(ByteBuffer bytes) {
        if (bytes.remaining() != INT96_BYTES) {
            throw new DamagedPageException("%d bytes in a column of 12 each".formatted(bytes.remaining()));
        }
        ByteBuffer ordered = bytes.order(ByteOrder.LITTLE_ENDIAN);
        return Int96.micros(ordered.getLong(), ordered.getInt());
    }

    @Override
    public void copy(ColumnBuffer dictionary, int[] entries, int row, int count) {
        long[] from = ((LongBuffer) dictionary).values;
        for (int i = 0; i < count; i++) {
            values[row + i] = from[entries[i]];
        }
    }

    @Override
    public void spread(boolean[] nulls, int from, int length, int count) {
        spread(values, nulls, from, length, count);
    }

    static void spread(long[] words, boolean[] nulls, int from, int length, int count) {
        int next = from + count - 1;
        for (int row = from + length - 1; row > next; row--) {
            if (!nulls[row]) {
                words[row] = words[next--];
            }
        }
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
