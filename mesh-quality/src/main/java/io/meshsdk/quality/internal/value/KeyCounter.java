package io.meshsdk.quality.internal.value;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts keys exactly: their bytes laid end to end, found by hash. For one thread. */
public final class KeyCounter {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int FEW = 16;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 16;

    private byte[] bytes = new byte[FEW * Long.BYTES];
    private int[] starts = new int[FEW + 1];
    private long[] counts = new long[FEW];
    private int[] hashes = new int[FEW];
    private int[] slots = new int[2 * FEW];
    private int size;

    /** Creates a table of no keys. */
    public KeyCounter() {}

    /** Counts a key, the bytes of a range of an array, so many times. */
    public void add(byte[] source, int from, int length, long times) {
        int hash = hash(source, from, length);
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int entry = slots[slot] - 1;
            if (hashes[entry] == hash && isKey(entry, source, from, length)) {
                counts[entry] += times;
                return;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = append(source, from, length, hash, times) + 1;
        if (2 * size > slots.length) {
            spread();
        }
    }

    private static int hash(byte[] source, int from, int length) {
        long mixed = length == Long.BYTES
                ? Words.get(source, from) * FACTOR
                : Hashes.XXH3.hashBytesToLong(source, from, length);
        return (int) (mixed ^ (mixed >>> 32));
    }

    private boolean isKey(int entry, byte[] source, int from, int length) {
        if (length == Long.BYTES && starts[entry + 1] - starts[entry] == Long.BYTES) {
            return Words.get(bytes, starts[entry]) == Words.get(source, from);
        }
        return Arrays.equals(bytes, starts[entry], starts[entry + 1], source, from, from + length);
    }

    private int append(byte[] source, int from, int length, int hash, long times) {
        if (size == counts.length) {
            counts = Arrays.copyOf(counts, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size + 1);
        }
        long end = (long) starts[size] + length;
        if (end > LARGEST_ARRAY) {
            throw new IllegalStateException(
                    "Cannot count values of more than 2 GB in all: count columns of shorter values");
        }
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST_ARRAY, Math.max(end, 2L * bytes.length)));
        }
        System.arraycopy(source, from, bytes, starts[size], length);
        starts[size + 1] = (int) end;
        counts[size] = times;
        hashes[size] = hash;
        return size++;
    }

    private void spread() {
        slots = new int[2 * slots.length];
        for (int i = 0; i < size; i++) {
            int slot = hashes[i] & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i + 1;
        }
    }

    /** Counts an entry of another table as often as it does there. */
    public void add(KeyCounter other, int entry) {
        add(other.bytes, other.starts[entry], other.starts[entry + 1] - other.starts[entry], other.counts[entry]);
    }

    /** Returns how many different keys there are; their entries have the numbers below. */
    public int size() {
        return size;
    }

    /** Returns the key of an entry. */
    public Key key(int entry) {
        return Key.of(Arrays.copyOfRange(bytes, starts[entry], starts[entry + 1]));
    }

    /** Returns how often an entry was counted. */
    public long count(int entry) {
        return counts[entry];
    }

    /** Returns the entries in the order of their bytes. */
    public int[] ordered() {
        return IntStream.range(0, size)
                .boxed()
                .sorted(this::compare)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int compare(int left, int right) {
        return Arrays.compareUnsigned(bytes, starts[left], starts[left + 1], bytes, starts[right], starts[right + 1]);
    }
}
