package io.meshsdk.parquet.internal.encoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Numbers distinct byte strings in the order they come. */
final class BytesDictionary {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int SMALLEST = 1 << 10;

    private final ByteSink bytes = new ByteSink(SMALLEST * 8);
    private int[] ends = new int[SMALLEST / 2];
    private int[] hashes = new int[SMALLEST / 2];
    private int[] slots = new int[SMALLEST];
    private int size;

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes.bytes();
    }

    /** Returns how many bytes all entries have. */
    int length() {
        return bytes.size();
    }

    int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    int end(int number) {
        return ends[number];
    }

    void clear() {
        Arrays.fill(slots, 0);
        bytes.clear();
        size = 0;
    }

    /** Returns the number of a byte string, giving it the next one if it is new. */
    int number(byte[] source, int from, int to) {
        int hash = hash(source, from, to);
        int mask = slots.length - 1;
        int slot = hash & mask;
        int found = slots[slot];
        while (found != 0) {
            if (hashes[found - 1] == hash && isEntry(found - 1, source, from, to)) {
                return found - 1;
            }
            slot = (slot + 1) & mask;
            found = slots[slot];
        }
        if (size == ends.length) {
            grow();
            return number(source, from, to);
        }
        return insert(slot, hash, source, from, to);
    }

    private boolean isEntry(int number, byte[] source, int from, int to) {
        return Arrays.equals(bytes.bytes(), start(number), ends[number], source, from, to);
    }

    private int insert(int slot, int hash, byte[] source, int from, int to) {
        bytes.put(source, from, to - from);
        ends[size] = bytes.size();
        hashes[size++] = hash;
        slots[slot] = size;
        return size - 1;
    }

    private void grow() {
        ends = Arrays.copyOf(ends, ends.length * 2);
        hashes = Arrays.copyOf(hashes, hashes.length * 2);
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = hashes[i] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
    }

    private static int hash(byte[] source, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            hash = mix(hash ^ (long) LONGS.get(source, at));
        }
        long tail = 0;
        for (; at < to; at++) {
            tail = (tail << Byte.SIZE) | (source[at] & 0xFF);
        }
        hash = mix(hash ^ tail);
        return (int) (hash ^ (hash >>> 32));
    }

    private static long mix(long value) {
        long mixed = value * MIX;
        return mixed ^ (mixed >>> 29);
    }
}
