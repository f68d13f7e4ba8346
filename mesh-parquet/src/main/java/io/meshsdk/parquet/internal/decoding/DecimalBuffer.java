package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.Validity;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.io.api.Binary;

/** Decimals from any physical type into two words; into one where the precision allows. */
final class DecimalBuffer implements ColumnBuffer {
    private static final int WORD = Long.BYTES;

    private final int scale;
    private final boolean compact;
    private final Source source;
    private long[] high = new long[0];
    private long[] low = new long[0];

    /**
     * Creates a buffer.
     *
     * @param compact whether every value fits the low word
     */
    DecimalBuffer(int scale, boolean compact, Source source) {
        this.scale = scale;
        this.compact = compact;
        this.source = source;
    }

    @Override
    public void start(int rows) {
        low = low.length < rows ? new long[rows] : low;
        high = high.length < rows ? new long[rows] : high;
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

    private void set(int row, long value) {
        low[row] = value;
        high[row] = value >> (Long.SIZE - 1);
    }

    private void set(int row, byte[] bytes, int start, int length) {
        if (length == 0) {
            throw new DamagedPageException("a decimal of no bytes");
        }
        long upper = bytes[start] >> (Byte.SIZE - 1);
        long lower = upper;
        for (int i = 0; i < length; i++) {
            if (i < length - 2 * WORD && bytes[start + i] != upper) {
                throw new DamagedPageException("a decimal of more than 128 bits");
            }
            upper = (upper << Byte.SIZE) | (lower >>> (Long.SIZE - Byte.SIZE));
            lower = (lower << Byte.SIZE) | (bytes[start + i] & 0xFF);
        }
        if (compact && upper != lower >> (Long.SIZE - 1)) {
            throw new DamagedPageException("a decimal of more digits than its type has");
        }
        high[row] = upper;
        low[row] = lower;
    }

    @Override
    public void read(ValuesReader reader, int row) {
        if (source.isNumber()) {
            set(row, source.length() == Integer.BYTES ? reader.readInteger() : reader.readLong());
            return;
        }
        Binary value = reader.readBytes();
        byte[] bytes = value.getBytesUnsafe();
        set(row, bytes, 0, bytes.length);
    }

    @Override
    public void copy(ColumnBuffer dictionary, int entry, int row) {
        DecimalBuffer entries = (DecimalBuffer) dictionary;
        high[row] = entries.high[entry];
        low[row] = entries.low[entry];
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
