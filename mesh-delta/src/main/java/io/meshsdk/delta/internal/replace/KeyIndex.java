package io.meshsdk.delta.internal.replace;

/** A set of keys by their hashes of 128 bits: two words a key, at most twice as many places as keys. For one thread. */
final class KeyIndex {
    private static final int FIRST_PLACES = 1 << 10;

    private long[] high = new long[FIRST_PLACES];
    private long[] low = new long[FIRST_PLACES];
    private int size;
    private boolean holdsZero;

    /** Adds a key, and returns whether it was not there. */
    boolean add(long hashHigh, long hashLow) {
        if ((hashHigh | hashLow) == 0) {
            boolean isNew = !holdsZero;
            holdsZero = true;
            return isNew;
        }
        int place = place(hashHigh, hashLow);
        if (!isFree(place)) {
            return false;
        }
        high[place] = hashHigh;
        low[place] = hashLow;
        if (++size > high.length / 4 * 3) {
            grow();
        }
        return true;
    }

    /** Returns whether a key is there. */
    boolean contains(long hashHigh, long hashLow) {
        return (hashHigh | hashLow) == 0 ? holdsZero : !isFree(place(hashHigh, hashLow));
    }

    /** Returns whether there is no key. */
    boolean isEmpty() {
        return size == 0 && !holdsZero;
    }

    private int place(long hashHigh, long hashLow) {
        int mask = high.length - 1;
        int place = (int) hashLow & mask;
        while (!isFree(place) && (high[place] != hashHigh || low[place] != hashLow)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private boolean isFree(int place) {
        return (high[place] | low[place]) == 0;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        high = new long[Math.multiplyExact(oldHigh.length, 2)];
        low = new long[high.length];
        for (int i = 0; i < oldHigh.length; i++) {
            if ((oldHigh[i] | oldLow[i]) != 0) {
                int place = place(oldHigh[i], oldLow[i]);
                high[place] = oldHigh[i];
                low[place] = oldLow[i];
            }
        }
    }
}
