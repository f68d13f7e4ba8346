package io.meshsdk.quality.internal.key;

import io.meshsdk.quality.internal.state.FirstRows;
import java.util.Arrays;

/** Whole hashes of keys, the first row of each, and what rows of it come again. For one thread. */
final class RepeatedKeys {
    /** The row of a key that is in the table already: before all others. */
    static final long EXISTING = -1;

    private static final long UNUSED = Long.MAX_VALUE;
    private static final int SMALLEST = 16;

    private final FirstRows surplusRows;
    private long[] keys = new long[2 * SMALLEST];
    private long[] firstRows = new long[SMALLEST];
    private boolean[] repeated = new boolean[SMALLEST];
    private int distinct;
    private long surplus;
    private long repeatedKeys;

    RepeatedKeys(FirstRows surplusRows) {
        this.surplusRows = surplusRows;
        Arrays.fill(firstRows, UNUSED);
    }

    long surplus() {
        return surplus;
    }

    long keys() {
        return repeatedKeys;
    }

    void add(long high, long low, long row) {
        int slot = find(high, low);
        if (firstRows[slot] != UNUSED) {
            repeat(slot, row);
            return;
        }
        put(slot, high, low, row, false);
        if (2 * ++distinct > firstRows.length) {
            grow();
        }
    }

    private int find(long high, long low) {
        int mask = firstRows.length - 1;
        int slot = (int) low & mask;
        while (firstRows[slot] != UNUSED && (keys[2 * slot] != high || keys[2 * slot + 1] != low)) {
            slot = (slot + 1) & mask;
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
        int slots = HalfHashes.larger(oldRows.length);
        keys = new long[2 * slots];
        firstRows = new long[slots];
        repeated = new boolean[slots];
        Arrays.fill(firstRows, UNUSED);
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != UNUSED) {
                long high = oldKeys[2 * i];
                long low = oldKeys[2 * i + 1];
                put(find(high, low), high, low, oldRows[i], oldRepeated[i]);
            }
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
