package io.meshsdk.quality.engine;

import java.util.Arrays;

/**
 * What repeats among keys. The rows of a key beyond its first one are surplus; where a key is among the existing rows, all
 * published rows of it are.
 */
final class Duplicates {
    private static final long UNUSED = Long.MAX_VALUE;
    private static final long EXISTING = -1;
    private static final int FEW = 1 << 14;

    private final FirstRows surplusRows = new FirstRows();
    private long surplus;
    private long repeatedKeys;
    private long[] keys = new long[0];
    private long[] firstRows = new long[0];
    private boolean[] repeated = new boolean[0];
    private int mask;

    private Duplicates() {}

    /** Finds what repeats, radix by radix, so that each table of keys stays in the cache; few keys at once. */
    static Duplicates among(KeyHashes published, KeyHashes existing) {
        Duplicates found = new Duplicates();
        boolean few = published.size() + existing.size() <= FEW;
        int step = few ? KeySegment.RADIXES : 1;
        for (int from = 0; from < KeySegment.RADIXES; from += step) {
            found.clear(count(published, from, from + step) + count(existing, from, from + step));
            found.addExisting(existing, from, from + step);
            found.addPublished(published, from, from + step);
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

    private static long count(KeyHashes hashes, int from, int to) {
        long count = 0;
        for (KeySegment segment : hashes.segments()) {
            count += segment.start(to) - segment.start(from);
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

    private void addExisting(KeyHashes hashes, int from, int to) {
        for (KeySegment segment : hashes.segments()) {
            for (int i = segment.start(from); i < segment.start(to); i++) {
                add(segment.high(i), segment.low(i), EXISTING);
            }
        }
    }

    private void addPublished(KeyHashes hashes, int from, int to) {
        for (KeySegment segment : hashes.segments()) {
            for (int i = segment.start(from); i < segment.start(to); i++) {
                add(segment.high(i), segment.low(i), segment.row(i));
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
