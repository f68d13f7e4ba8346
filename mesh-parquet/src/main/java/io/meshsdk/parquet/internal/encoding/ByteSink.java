package io.meshsdk.parquet.internal.encoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A byte array that grows, filled with little-endian numbers. */
public final class ByteSink {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LARGEST = Integer.MAX_VALUE - 16;

    private byte[] bytes;
    private int size;

    /** Creates an array of so many bytes to begin with. */
    public ByteSink(int capacity) {
        this.bytes = new byte[capacity];
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** Makes room for so many more bytes. */
    void reserve(int more) {
        int needed = Math.addExact(size, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(LARGEST, bytes.length * 2L)));
        }
    }

    void put(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void putInt(int value) {
        reserve(Integer.BYTES);
        INTS.set(bytes, size, value);
        size += Integer.BYTES;
    }

    void putIntAt(int position, int value) {
        INTS.set(bytes, position, value);
    }

    void put(byte[] source, int from, int length) {
        reserve(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
    }

    void put(ByteSink other) {
        put(other.bytes, 0, other.size);
    }

    /** Appends the low 4 bytes of some numbers, or all 8. */
    void putNumbers(long[] values, int count, int width) {
        reserve(Math.multiplyExact(count, width));
        if (width == Long.BYTES) {
            for (int i = 0; i < count; i++) {
                LONGS.set(bytes, size + i * Long.BYTES, values[i]);
            }
        } else {
            for (int i = 0; i < count; i++) {
                INTS.set(bytes, size + i * Integer.BYTES, (int) values[i]);
            }
        }
        size += count * width;
    }

    void putVarint(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            put((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        put(rest);
    }
}
