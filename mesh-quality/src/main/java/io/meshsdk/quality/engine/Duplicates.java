package io.meshsdk.quality.engine;

import java.util.Arrays;

/**
 * What repeats among keys. The rows of a key beyond its first one are surplus; where a key is among the existing rows, all
 * published rows of it are.
 */
final class Duplicates {
    private static final long UNUSED = Long.MAX_VALUE;
    private static final long EXISTING = -1;

    private final FirstRows surplusRows = new FirstRows();
    private long surplus;
    private long repeatedKeys;
    private long[] keys = new long[0];
    private long[] firstRows = new long[0];
    private boolean[] repeated = new boolean[0];
    private int mask;

    private Duplicates() {}

    /** Finds what repeats, radix by radix, so that each table of keys stays in the cache. */
    static Duplicates among(KeyHashes published, KeyHashes existing) {
        Duplicates found = new Duplicates();
        for (int radix = 0; radix < KeySegment.RADIXES; radix++) {
            found.clear(count(published, radix) + count(existing, radix));
            found.addAll(existing, radix, true);
            found.addAll(published, radix, false);
        }
        return found;
    }

    /** Returns how many rows have a key that another row had before. */
    long surplus() {
        return surplus;
    }

    /** Returns how many keys more than one row has. */
    long repeatedKeys() {
        return repeatedKeys;
    }

    /** Returns the first published rows that are surplus. */
    FirstRows surplusRows() {
        return surplusRows;
    }

    private static long count(KeyHashes hashes, int radix) {
        long count = 0;
        for (KeySegment segment : hashes.segments()) {
            count += segment.start(radix + 1) - segment.start(radix);
        }
        return count;
    }

    private void clear(long count) {
        if (count > 1 << 29) {
            throw new IllegalStateException(
                    "Cannot judge uniqueness of so many keys at once: publish fewer rows at a time");
        }
        int capacity = Integer.highestOneBit((int) Math.max(count, 4)) * 4;
        if (firstRows.length < capacity) {
            keys = new long[2 * capacity];
            firstRows = new long[capacity];
            repeated = new boolean[capacity];
        }
        mask = capacity - 1;
        Arrays.fill(firstRows, 0, capacity, UNUSED);
    }

    private void addAll(KeyHashes hashes, int radix, boolean areExisting) {
        for (KeySegment segment : hashes.segments()) {
            for (int i = segment.start(radix); i < segment.start(radix + 1); i++) {
                long row = areExisting ? EXISTING : segment.row(i);
                add(segment.high(i), segment.low(i), row);
            }
        }
    }

    private void add(long high, long low, long row) {
        int slot = (int) low & mask;
        while (firstRows[slot] != UNUSED && (keys[2 * slot] != high || keys[2 * slot + 1] != low)) {
            slot = (slot + 1) & mask;
        }
        if (firstRows[slot] == UNUSED) {
            keys[2 * slot] = high;
            keys[2 * slot + 1] = low;
            firstRows[slot] = row;
            repeated[slot] = false;
        } else {
            repeat(slot, row);
        }
    }

    private void repeat(int slot, long row) {
        surplus++;
        repeatedKeys += repeated[slot] ? 0 : 1;
        repeated[slot] = true;
        long later = Math.max(row, firstRows[slot]);
        if (later != EXISTING) {
            surplusRows.offer(later);
        }
        firstRows[slot] = Math.min(row, firstRows[slot]);
    }
}
