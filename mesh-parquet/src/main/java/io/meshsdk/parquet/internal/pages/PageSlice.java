package io.meshsdk.parquet.internal.pages;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.BytesInput;

/** Bytes of a page that are read from front to back, no further than their end. Not thread-safe. */
public final class PageSlice {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int limit;
    private int position;
    private int bit;

    /** Creates a slice of no bytes. */
    public PageSlice() {}

    /** Goes over to other bytes. */
    public PageSlice reset(byte[] other, int from, int to) {
        if (from < 0 || from > to || to > other.length) {
            throw new DamagedPageException("bytes %d to %d of %d".formatted(from, to, other.length));
        }
        bytes = other;
        position = from;
        limit = to;
        bit = 0;
        return this;
    }

    /** Goes over to bytes that parquet-java holds, without a copy where they lie in an array. */
    public PageSlice reset(BytesInput input) throws IOException {
        ByteBuffer buffer = input.toInputStream().slice(Math.toIntExact(input.size()));
        if (buffer.hasArray()) {
            int from = buffer.arrayOffset() + buffer.position();
            return reset(buffer.array(), from, from + buffer.remaining());
        }
        byte[] copy = new byte[buffer.remaining()];
        buffer.get(copy);
        return reset(copy, 0, copy.length);
    }

    /** Returns the array that the bytes lie in. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns where the next byte lies. */
    public int position() {
        return position;
    }

    /** Returns where the bytes end. */
    public int limit() {
        return limit;
    }

    /** Returns how many bytes are left. */
    public int remaining() {
        return limit - position;
    }

    /** Passes over so many bytes, and returns where they start. */
    public int take(int length) {
        if (length < 0 || length > limit - position) {
            throw new DamagedPageException("%d bytes where %d are left".formatted(length, limit - position));
        }
        int start = position;
        position += length;
        return start;
    }

    /** Passes over some values of one width, and returns where they start. */
    public int take(int count, int width) {
        long length = (long) count * width;
        if (length > limit - position) {
            throw new DamagedPageException("%d bytes where %d are left".formatted(length, limit - position));
        }
        return take((int) length);
    }

    /** Reads 32 bits. */
    public int takeInt() {
        return intAt(take(Integer.BYTES));
    }

    /** Reads a byte without a sign. */
    public int takeByte() {
        return bytes[take(1)] & 0xFF;
    }

    /** Reads a number of at most 32 bits, seven bits a byte. */
    public int takeVarint() {
        long value = takeVarlong();
        if (value < 0 || value > 0xFFFF_FFFFL) {
            throw new DamagedPageException("a number of more than 32 bits");
        }
        return (int) value;
    }

    /** Reads a number of at most 64 bits, seven bits a byte. */
    public long takeVarlong() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int part = takeByte();
            value |= (part & 0x7FL) << shift;
            if (part < 0x80) {
                return value;
            }
        }
        throw new DamagedPageException("a number of more than 64 bits");
    }

    /** Reads so many truth values, one bit each. */
    public void takeBits(boolean[] into, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (bit == 0) {
                take(1);
            }
            into[i] = (bytes[position - 1] >>> bit & 1) != 0;
            bit = (bit + 1) % Byte.SIZE;
        }
    }

    /** Returns the 32 bits at a place, which was passed over. */
    public int intAt(int at) {
        return (int) INTS.get(bytes, at);
    }

    /** Returns the 64 bits at a place, which was passed over. */
    public long longAt(int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** Passes over some values of one width, and returns a view of their bytes, the least significant first. */
    public ByteBuffer takeView(int count, int width) {
        int start = take(count, width);
        return ByteBuffer.wrap(bytes, start, count * width).order(ByteOrder.LITTLE_ENDIAN);
    }
}
