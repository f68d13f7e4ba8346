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
    private static final int SMALLEST = 1 << 10;
    private static final int LARGEST = 1 << 29;

    private final FirstRows surplusRows = new FirstRows();
    private long surplus;
    private long repeatedKeys;
    private long collisions;
    private long[] keys = new long[0];
    private long[] firstRows = new long[0];
    private boolean[] repeated = new boolean[0];
    private int distinct;

    private Duplicates() {
        allocate(SMALLEST);
    }

    /**
     * Finds what repeats, radix by radix, so that each table of keys stays in the cache; few keys at once. A table has room
     * for the different keys of its radix, however often they repeat.
     */
    static Duplicates among(KeyHashes published, KeyHashes existing) {
        Duplicates found = new Duplicates();
        boolean few = published.size() + existing.size() <= FEW;
        int step = few ? KeySegment.RADIXES : 1;
        for (int from = 0; from < KeySegment.RADIXES; from += step) {
            found.clear();
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

    /** Returns how often a key was not found at once because another one had its place. */
    long collisions() {
        return collisions;
    }

    private void clear() {
        distinct = 0;
        Arrays.fill(firstRows, UNUSED);
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
        int slot = find(high, low);
        if (firstRows[slot] != UNUSED) {
            repeat(slot, row);
            return;
        }
        put(slot, high, low, row, false);
        distinct++;
        if (2 * distinct > firstRows.length) {
            grow();
        }
    }

    private int find(long high, long low) {
        int mask = firstRows.length - 1;
        int slot = (int) low & mask;
        while (firstRows[slot] != UNUSED && (keys[2 * slot] != high || keys[2 * slot + 1] != low)) {
            slot = (slot + 1) & mask;
            collisions++;
        }
        return slot;
    }

    private void put(int slot, long high, long low, long row, boolean again) {
        keys[2 * slot] = high;
        keys[2 * slot + 1] = low;
        firstRows[slot] = row;
        repeated[slot] = again;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldRows = firstRows;
        boolean[] oldRepeated = repeated;
        allocate(larger(oldRows.length));
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != UNUSED) {
                long high = oldKeys[2 * i];
                long low = oldKeys[2 * i + 1];
                put(find(high, low), high, low, oldRows[i], oldRepeated[i]);
            }
        }
    }

    /** Returns the next larger size of a table, whose words of hashes still fit one array. */
    static int larger(int slots) {
        if (slots >= LARGEST) {
            throw new IllegalStateException(
                    "Cannot judge uniqueness of more than %d different keys: publish fewer rows at a time, or let the check have the scope of a publication"
                            .formatted((long) KeySegment.RADIXES * LARGEST / 2));
        }
        return 2 * slots;
    }

    private void allocate(int slots) {
        keys = new long[2 * slots];
        firstRows = new long[slots];
        repeated = new boolean[slots];
        Arrays.fill(firstRows, UNUSED);
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
