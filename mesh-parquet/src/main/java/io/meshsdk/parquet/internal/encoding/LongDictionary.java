package io.meshsdk.parquet.internal.encoding;

import java.util.Arrays;

/** Numbers distinct numbers in the order they come. */
final class LongDictionary {
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int SMALLEST = 1 << 10;

    private long[] entries = new long[SMALLEST / 2];
    private int[] slots = new int[SMALLEST];
    private int size;

    int size() {
        return size;
    }

    long[] entries() {
        return entries;
    }

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    /** Returns the number of a value, giving it the next one if it is new. */
    int number(long value) {
        int mask = slots.length - 1;
        int slot = slot(value, mask);
        int found = slots[slot];
        while (found != 0) {
            if (entries[found - 1] == value) {
                return found - 1;
            }
            slot = (slot + 1) & mask;
            found = slots[slot];
        }
        return insert(slot, value);
    }

    private int insert(int slot, long value) {
        if (size == entries.length) {
            grow();
            return number(value);
        }
        entries[size++] = value;
        slots[slot] = size;
        return size - 1;
    }

    private void grow() {
        entries = Arrays.copyOf(entries, entries.length * 2);
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = slot(entries[i], mask);
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
    }

    private static int slot(long value, int mask) {
        long mixed = value * MIX;
        return (int) ((mixed ^ (mixed >>> 32)) >>> 15) & mask;
    }
}
