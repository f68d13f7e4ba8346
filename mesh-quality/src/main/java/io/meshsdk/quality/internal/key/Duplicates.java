package io.meshsdk.quality.internal.key;

import io.meshsdk.quality.internal.state.FirstRows;

/**
 * What repeats among keys. The rows of a key beyond its first one are surplus; where a key is among the existing rows, all
 * published rows of it are.
 *
 * <p>Each radix is looked at twice at most, so that its table stays in the cache: half of each hash finds suspects, and where
 * there are any, whole hashes of suspects say what repeats.
 */
public final class Duplicates {
    private static final int FEW = 1 << 14;

    private final FirstRows surplusRows = new FirstRows();
    private final HalfHashes halves = new HalfHashes();
    private long surplus;
    private long repeatedKeys;

    private Duplicates() {}

    /**
     * Finds what repeats, radix by radix; few keys at once. A table has room for the different keys of its radix, however
     * often they repeat.
     */
    public static Duplicates among(KeyHashes published, KeyHashes existing) {
        Duplicates found = new Duplicates();
        boolean few = published.size() + existing.size() <= FEW;
        int step = few ? KeySegment.RADIXES : 1;
        for (int from = 0; from < KeySegment.RADIXES; from += step) {
            found.lookAt(published, existing, from, from + step);
        }
        return found;
    }

    /** Returns how many rows have a key that another row had before. */
    public long surplus() {
        return surplus;
    }

    /** Returns how many keys more than one row has. */
    public long repeatedKeys() {
        return repeatedKeys;
    }

    /** Returns the first published rows that are surplus. */
    public FirstRows surplusRows() {
        return surplusRows;
    }

    /** Returns how often a hash was not found at once because another one had its place. */
    public long collisions() {
        return halves.collisions();
    }

    private void lookAt(KeyHashes published, KeyHashes existing, int from, int to) {
        halves.clear();
        suspect(existing, from, to);
        suspect(published, from, to);
        if (halves.hasSuspects()) {
            RepeatedKeys repeated = new RepeatedKeys(surplusRows);
            confirm(existing, from, to, repeated, true);
            confirm(published, from, to, repeated, false);
            surplus += repeated.surplus();
            repeatedKeys += repeated.keys();
        }
    }

    private void suspect(KeyHashes hashes, int from, int to) {
        for (KeySegment segment : hashes.segments()) {
            if (segment.has(from, to)) {
                suspect(segment.slice(from, to));
            }
        }
    }

    private void suspect(KeySlice slice) {
        for (int i = slice.start(); i < slice.end(); i++) {
            halves.add(slice.low(i));
        }
    }

    private void confirm(KeyHashes hashes, int from, int to, RepeatedKeys repeated, boolean exist) {
        for (KeySegment segment : hashes.segments()) {
            if (segment.has(from, to)) {
                confirm(segment.slice(from, to), repeated, exist);
            }
        }
    }

    private void confirm(KeySlice slice, RepeatedKeys repeated, boolean exist) {
        for (int i = slice.start(); i < slice.end(); i++) {
            if (halves.isSuspect(slice.low(i))) {
                repeated.add(slice.high(i), slice.low(i), exist ? RepeatedKeys.EXISTING : slice.row(i));
            }
        }
    }
}
