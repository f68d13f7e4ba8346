package io.meshsdk.quality.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Hashes of some keys of one partition and where their rows are, in the order of the radix of the hash. Twenty bytes a
 * key: two words of hash and the distance from the base row. Immutable.
 */
final class KeySegment {
    static final int RADIXES = 256;

    // The hashes of a segment stay below half a region of G1, which gives larger arrays whole regions.
    static final int CAPACITY = 1 << 14;

    private final long base;
    private final long[] hashes;
    private final int[] distances;
    private final char[] starts;

    private KeySegment(long base, long[] hashes, int[] distances, char[] starts) {
        this.base = base;
        this.hashes = hashes;
        this.distances = distances;
        this.starts = starts;
    }

    static int radix(long high) {
        return (int) (high >>> 56);
    }

    /** Returns a segment of the first keys of two arrays, ordered by radix, copied. */
    static KeySegment of(long base, long[] hashes, int[] distances, int size) {
        char[] starts = starts(hashes, size);
        char[] at = starts.clone();
        long[] orderedHashes = new long[2 * size];
        int[] orderedDistances = new int[size];
        for (int i = 0; i < size; i++) {
            int slot = at[radix(hashes[2 * i])]++;
            orderedHashes[2 * slot] = hashes[2 * i];
            orderedHashes[2 * slot + 1] = hashes[2 * i + 1];
            orderedDistances[slot] = distances[i];
        }
        return new KeySegment(base, orderedHashes, orderedDistances, starts);
    }

    int size() {
        return distances.length;
    }

    /** Returns the packed position of the first row. */
    long base() {
        return base;
    }

    /** Returns where the keys of a radix start; those of the next one start where they end. */
    int start(int radix) {
        return starts[radix];
    }

    long high(int key) {
        return hashes[2 * key];
    }

    long low(int key) {
        return hashes[2 * key + 1];
    }

    /** Returns the packed position of the row of a key. */
    long row(int key) {
        return base + distances[key];
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(base);
        out.writeInt(size());
        for (long word : hashes) {
            out.writeLong(word);
        }
        for (int distance : distances) {
            out.writeInt(distance);
        }
    }

    static KeySegment read(DataInput in) throws IOException {
        long base = in.readLong();
        int size = in.readInt();
        if (size < 0 || size > CAPACITY) {
            throw new IOException("a segment of %d keys".formatted(size));
        }
        long[] hashes = new long[2 * size];
        int[] distances = new int[size];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readLong();
        }
        for (int i = 0; i < size; i++) {
            distances[i] = in.readInt();
        }
        return of(base, hashes, distances, size);
    }

    private static char[] starts(long[] hashes, int size) {
        char[] starts = new char[RADIXES + 1];
        for (int i = 0; i < size; i++) {
            starts[radix(hashes[2 * i]) + 1]++;
        }
        for (int i = 0; i < RADIXES; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }
}
