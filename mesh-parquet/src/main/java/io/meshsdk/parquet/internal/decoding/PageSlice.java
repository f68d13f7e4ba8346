package io.meshsdk.parquet.internal.decoding;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.BytesInput;

/** Bytes of a page that are read from front to back, no further than their end. Not thread-safe. */
final class PageSlice {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int limit;
    private int position;
    private int bit;

    private PageSlice(byte[] bytes, int from, int limit) {
        this.bytes = bytes;
        this.limit = limit;
        this.position = from;
    }

    static PageSlice empty() {
        return new PageSlice(new byte[0], 0, 0);
    }

    static PageSlice of(BytesInput input) throws IOException {
        ByteBuffer buffer = input.toInputStream().slice(Math.toIntExact(input.size()));
        if (buffer.hasArray()) {
            int from = buffer.arrayOffset() + buffer.position();
            return new PageSlice(buffer.array(), from, from + buffer.remaining());
        }
        byte[] copy = new byte[buffer.remaining()];
        buffer.get(copy);
        return new PageSlice(copy, 0, copy.length);
    }

    byte[] bytes() {
        return bytes;
    }

    int position() {
        return position;
    }

    int limit() {
        return limit;
    }

    /** Returns how many bytes are left. */
    int remaining() {
        return limit - position;
    }

    ByteBuffer rest() {
        return ByteBuffer.wrap(bytes, position, limit - position).slice();
    }

    /** Passes over so many bytes, and returns where they start. */
    int take(int length) {
        if (length < 0 || length > limit - position) {
            throw new DamagedPageException("%d bytes where %d are left".formatted(length, limit - position));
        }
        int start = position;
        position += length;
        return start;
    }

    /** Passes over some values of one width, and returns where they start. */
    int take(int count, int width) {
        long length = (long) count * width;
        if (length > limit - position) {
            throw new DamagedPageException("%d bytes where %d are left".formatted(length, limit - position));
        }
        return take((int) length);
    }

    int takeInt() {
        return intAt(take(Integer.BYTES));
    }

    int takeByte() {
        return bytes[take(1)] & 0xFF;
    }

    boolean takeBit() {
        if (bit == 0) {
            take(1);
        }
        boolean set = (bytes[position - 1] >>> bit & 1) != 0;
        bit = (bit + 1) % Byte.SIZE;
        return set;
    }

    int intAt(int at) {
        return (int) INTS.get(bytes, at);
    }

    long longAt(int at) {
        return (long) LONGS.get(bytes, at);
    }
}
