package io.meshsdk.parquet.internal.buffers;

import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.parquet.internal.pages.DamagedPageException;
import io.meshsdk.parquet.internal.pages.PageSlice;
import java.util.Arrays;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;

/** Decimals from any physical type into two words; into one where the precision allows. */
final class DecimalBuffer implements ValueBuffer {
    private static final int WORD = Long.BYTES;
    private static final String TOO_WIDE = "a decimal of more than 128 bits";

    private final int scale;
    private final boolean compact;
    private final Source source;
    private final int zeros;
    private final WideNumber number = new WideNumber();
    private long[] high = new long[0];
    private long[] low = new long[0];

    /**
     * Creates a buffer.
     *
     * @param compact whether every value fits the low word
     * @param zeros how many digits less behind the point values have in the file
     */
    DecimalBuffer(int scale, boolean compact, Source source, int zeros) {
        this.scale = scale;
        this.compact = compact;
        this.source = source;
        this.zeros = zeros;
    }

    @Override
    public void start(int rows) {
        low = low.length < rows ? Arrays.copyOf(low, rows) : low;
        high = high.length < rows ? Arrays.copyOf(high, rows) : high;
    }

    @Override
    public void readPlain(PageSlice page, int row, int count) {
        for (int i = row; i < row + count; i++) {
            int length = source.length() == Source.PREFIXED ? page.takeInt() : source.length();
            int start = page.take(length);
            if (source.isNumber()) {
                set(i, length == Integer.BYTES ? page.intAt(start) : page.longAt(start));
            } else {
                set(i, page.bytes(), start, length);
            }
        }
    }

    @Override
    public void readEach(byte[] bytes, int start, int[] lengths, int row, int count) {
        int at = start;
        for (int i = 0; i < count; i++) {
            set(row + i, bytes, at, lengths[i]);
            at += lengths[i];
        }
    }

    private void set(int row, long value) {
        set(row, value >> (Long.SIZE - 1), value);
    }

    private void set(int row, byte[] bytes, int start, int length) {
        if (length == 0) {
            throw new DamagedPageException("a decimal of no bytes");
        }
        long upper = bytes[start] >> (Byte.SIZE - 1);
        long lower = upper;
        for (int i = 0; i < length; i++) {
            if (i < length - 2 * WORD && bytes[start + i] != upper) {
                throw new DamagedPageException(TOO_WIDE);
            }
            upper = (upper << Byte.SIZE) | (lower >>> (Long.SIZE - Byte.SIZE));
            lower = (lower << Byte.SIZE) | (bytes[start + i] & 0xFF);
        }
        if ((upper ^ bytes[start]) < 0) {
            throw new DamagedPageException(TOO_WIDE);
        }
        set(row, upper, lower);
    }

    private void set(int row, long upper, long lower) {
        high[row] = upper;
        low[row] = lower;
        if (zeros > 0) {
            number.set(upper, lower, zeros);
            high[row] = number.high();
            low[row] = number.low();
        }
        if (compact && high[row] != low[row] >> (Long.SIZE - 1)) {
            throw new DamagedPageException("a decimal of more digits than its type has");
        }
    }

    @Override
    public void read(ColumnReader reader, int row) {
        if (source.isNumber()) {
            set(row, source.length() == Integer.BYTES ? reader.getInteger() : reader.getLong());
            return;
        }
        Binary value = reader.getBinary();
        byte[] bytes = value.getBytesUnsafe();
        if (source.length() != Source.PREFIXED && source.length() != bytes.length) {
            throw new DamagedPageException("%d bytes in a column of %d each".formatted(bytes.length, source.length()));
        }
        set(row, bytes, 0, bytes.length);
    }

    @Override
    public void copy(ColumnBuffer dictionary, int[] entries, int row, int count) {
        DecimalBuffer from = (DecimalBuffer) dictionary;
        for (int i = 0; i < count; i++) {
            high[row + i] = from.high[entries[i]];
            low[row + i] = from.low[entries[i]];
        }
    }

    @Override
    public void spread(boolean[] nulls, int from, int length, int count) {
        LongBuffer.spread(high, nulls, from, length, count);
        LongBuffer.spread(low, nulls, from, length, count);
    }

    @Override
    public Column column(Validity validity) {
        return compact ? DecimalColumn.compact(scale, low, validity) : DecimalColumn.wide(scale, high, low, validity);
    }

    /**
     * How the values lie in the file.
     *
     * @param length how many bytes each has, or {@link #PREFIXED}
     * @param isNumber whether they are little-endian numbers, not big-endian bytes
     */
    record Source(int length, boolean isNumber) {
        static final int PREFIXED = -1;
    }
}
