package io.meshsdk.quality.internal.key;

import io.meshsdk.quality.internal.state.SpillFile;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Hashes of some keys of one partition and where their rows are, in the order of the radix of the hash. Twenty bytes a
 * key: two words of hash and the distance from the base row. Immutable.
 */
public final class KeySegment {
    /** How many radixes there are: the values of the first byte of a hash. */
    public static final int RADIXES = 256;

    static final int KEY_BYTES = 2 * Long.BYTES + Integer.BYTES;

    // The hashes of a segment stay below half a region of G1, which gives larger arrays whole regions.
    static final int CAPACITY = 1 << 14;

    private final long base;
    private final char[] starts;
    private final Keys keys;

    private KeySegment(long base, char[] starts, Keys keys) {
        this.base = base;
        this.starts = starts;
        this.keys = keys;
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
        return new KeySegment(base, starts, new InMemory(orderedHashes, orderedDistances));
    }

    /** Returns the same segment, its keys in a file where memory is used up. */
    KeySegment heldBy(SpillFile file) {
        return file.hasRoom((long) size() * KEY_BYTES)
                ? this
                : new KeySegment(base, starts, SpilledKeys.write(slice(0, RADIXES), file));
    }

    int size() {
        return starts[RADIXES];
    }

    /** Returns the packed position of the first row. */
    long base() {
        return base;
    }

    /** Returns the same keys of rows at positions so much further on; they are shared. */
    KeySegment moved(long distance) {
        return new KeySegment(base + distance, starts, keys);
    }

    /** Returns whether there are keys of some radixes. */
    boolean has(int fromRadix, int toRadix) {
        return starts[fromRadix] < starts[toRadix];
    }

    /** Returns the keys of some radixes, valid until the next ones are asked for. */
    KeySlice slice(int fromRadix, int toRadix) {
        return keys.slice(base, starts[fromRadix], starts[toRadix]);
    }

    void write(DataOutput out) throws IOException {
        KeySlice all = slice(0, RADIXES);
        out.writeLong(base);
        out.writeInt(size());
        for (int i = all.start(); i < all.end(); i++) {
            out.writeLong(all.high(i));
            out.writeLong(all.low(i));
        }
        for (int i = all.start(); i < all.end(); i++) {
            out.writeInt((int) (all.row(i) - base));
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

    /** Where the keys of a segment lie. */
    interface Keys {
        KeySlice slice(long base, int start, int end);
    }

    private static final class InMemory implements Keys {
        private final long[] hashes;
        private final int[] distances;

        InMemory(long[] hashes, int[] distances) {
            this.hashes = hashes;
            this.distances = distances;
        }

        @Override
        public KeySlice slice(long base, int start, int end) {
            return new KeySlice(base, hashes, distances, start, end);
        }
    }
}
