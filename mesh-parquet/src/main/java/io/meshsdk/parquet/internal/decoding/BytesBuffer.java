package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.Validity;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.parquet.column.values.ValuesReader;

/** Byte strings, laid end to end. */
final class BytesBuffer implements ColumnBuffer {
    static final int PREFIXED = -1;
    private static final int LARGEST = Integer.MAX_VALUE - 16;

    private final int length;
    private byte[] bytes = new byte[0];
    private int[] offsets = new int[1];

    /** Creates a buffer of byte strings of one length, or with their lengths in front. */
    BytesBuffer(int length) {
        this.length = length;
    }

    @Override
    public void start(int rows) {
        offsets = offsets.length <= rows ? new int[rows + 1] : offsets;
    }

    @Override
    public void readPlain(PageSlice page, int row, int count) {
        for (int i = row; i < row + count; i++) {
            int size = length == PREFIXED ? page.takeInt() : length;
            put(i, page.bytes(), page.take(size), size);
        }
    }

    private void put(int row, byte[] source, int from, int size) {
        int start = room(row, size);
        System.arraycopy(source, from, bytes, start, size);
    }

    private int room(int row, int size) {
        int start = offsets[row];
        int end = Math.addExact(start, size);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(end, Math.min(LARGEST, bytes.length * 2L)));
        }
        offsets[row + 1] = end;
        return start;
    }

    @Override
    public void read(ValuesReader reader, int row) {
        ByteBuffer value = reader.readBytes().toByteBuffer();
        int size = value.remaining();
        int start = room(row, size);
        value.get(bytes, start, size);
    }

    @Override
    public void copy(ColumnBuffer dictionary, int entry, int row) {
        BytesBuffer entries = (BytesBuffer) dictionary;
        int start = entries.offsets[entry];
        put(row, entries.bytes, start, entries.offsets[entry + 1] - start);
    }

    @Override
    public void skip(int row) {
        offsets[row + 1] = offsets[row];
    }

    @Override
    public Column column(Validity validity) {
        return BytesColumn.of(bytes, offsets, validity);
    }
}
