package io.meshsdk.parquet.internal.buffers;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.Validity;
import io.meshsdk.parquet.internal.pages.DamagedPageException;
import io.meshsdk.parquet.internal.pages.LargeBatchException;
import io.meshsdk.parquet.internal.pages.PageSlice;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.column.ColumnReader;

/** Byte strings, laid end to end. */
final class BytesBuffer implements ValueBuffer {
    static final int PREFIXED = -1;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LARGEST = Integer.MAX_VALUE - 16;
    private static final int SHORT = 32;

    private final int length;
    private byte[] bytes = new byte[0];
    private int[] offsets = new int[1];
    private long most = Integer.MAX_VALUE;

    /** Creates a buffer of byte strings of one length, or with their lengths in front. */
    BytesBuffer(int length) {
        this.length = length;
    }

    @Override
    public void start(int rows) {
        offsets = offsets.length <= rows ? Arrays.copyOf(offsets, rows + 1) : offsets;
    }

    @Override
    public void limit(long size) {
        most = size;
    }

    @Override
    public void readPlain(PageSlice page, int row, int count) {
        if (length == PREFIXED) {
            readPrefixed(page, row, count);
            return;
        }
        int start = page.take(count, length);
        int size = count * length;
        int to = room(row, size);
        System.arraycopy(page.bytes(), start, bytes, to, size);
        for (int i = row; i < row + count; i++) {
            offsets[i + 1] = offsets[i] + length;
        }
    }

    private void readPrefixed(PageSlice page, int row, int count) {
        byte[] source = page.bytes();
        byte[] target = bytes;
        int at = page.position();
        int end = offsets[row];
        for (int i = row; i < row + count; i++) {
            int size = sizeAt(source, at, page.limit());
            at += Integer.BYTES;
            if (isShort(size, source, at, target, end)) {
                copyShort(source, at, target, end);
            } else {
                room(i, size);
                target = bytes;
                System.arraycopy(source, at, target, end, size);
            }
            at += size;
            end += size;
            offsets[i + 1] = end;
        }
        page.take(at - page.position());
    }

    private static int sizeAt(byte[] source, int at, int limit) {
        int left = limit - at - Integer.BYTES;
        int size = left < 0 ? -1 : (int) INTS.get(source, at);
        if (size < 0 || size > left) {
            throw new DamagedPageException("a value of %d bytes where %d are left".formatted(size, left));
        }
        return size;
    }

    @Override
    public void readEach(byte[] source, int start, int[] lengths, int row, int count) {
        long size = 0;
        for (int i = 0; i < count; i++) {
            size += lengths[i];
            offsets[row + i + 1] = (int) (offsets[row] + size);
        }
        int to = room(row, size);
        System.arraycopy(source, start, bytes, to, (int) size);
    }

    @Override
    public void copy(ColumnBuffer dictionary, int[] entries, int row, int count) {
        BytesBuffer from = (BytesBuffer) dictionary;
        for (int i = 0; i < count; i++) {
            int start = from.offsets[entries[i]];
            put(row + i, from.bytes, start, from.offsets[entries[i] + 1] - start);
        }
    }

    private void put(int row, byte[] source, int from, int size) {
        int start = offsets[row];
        if (isShort(size, source, from, bytes, start)) {
            copyShort(source, from, bytes, start);
        } else {
            room(row, size);
            System.arraycopy(source, from, bytes, start, size);
        }
        offsets[row + 1] = start + size;
    }

    private static boolean isShort(int size, byte[] source, int from, byte[] target, int to) {
        return size <= SHORT && from <= source.length - SHORT && to <= target.length - SHORT;
    }

    /** Copies more than is needed: as many steps for all sizes take less than asking how many there are. */
    private static void copyShort(byte[] source, int from, byte[] target, int to) {
        LONGS.set(target, to, (long) LONGS.get(source, from));
        LONGS.set(target, to + Long.BYTES, (long) LONGS.get(source, from + Long.BYTES));
        LONGS.set(target, to + 2 * Long.BYTES, (long) LONGS.get(source, from + 2 * Long.BYTES));
        LONGS.set(target, to + 3 * Long.BYTES, (long) LONGS.get(source, from + 3 * Long.BYTES));
    }

    /** Returns where a row starts, with room for so many bytes from there. */
    private int room(int row, long size) {
        int start = offsets[row];
        long end = start + size;
        if (end > bytes.length) {
            LargeBatchException.require(end, most);
            long room = Math.min(Math.min(most, LARGEST), bytes.length * 2L);
            bytes = Arrays.copyOf(bytes, (int) Math.max(end, room));
        }
        return start;
    }

    @Override
    public void spread(boolean[] nulls, int from, int rows, int count) {
        int next = from + count;
        for (int row = from + rows - 1; row >= next; row--) {
            offsets[row + 1] = offsets[next];
            next -= nulls[row] ? 0 : 1;
        }
    }

    @Override
    public void read(ColumnReader reader, int row) {
        ByteBuffer value = reader.getBinary().toByteBuffer();
        int size = value.remaining();
        requireLength(size);
        int start = room(row, size);
        value.get(bytes, start, size);
        offsets[row + 1] = start + size;
    }

    private void requireLength(int size) {
        if (length != PREFIXED && length != size) {
            throw new DamagedPageException("%d bytes in a column of %d each".formatted(size, length));
        }
    }

    @Override
    public Column column(Validity validity) {
        return BytesColumn.of(bytes, offsets, validity);
    }
}
