package io.meshsdk.quality.internal.key;

import java.util.Arrays;

/**
 * Which words come again, by half of each, so that the words of one radix stay in the cache. A word whose half is that of
 * another is suspected, too; whoever asks looks at the whole of suspects. For one thread.
 */
public final class HalfHashes {
    private static final int SMALLEST = 1 << 10;
    private static final int LARGEST = 1 << 29;
    private static final int FREE = 0;

    /** Stands for the half that marks free slots: a suspicion too many is found out. */
    private static final int INSTEAD = 0x9E3779B9;

    private int[] slots = new int[SMALLEST];
    private int[] suspects = new int[SMALLEST];
    private int size;
    private int suspectCount;
    private long collisions;

    void clear() {
        Arrays.fill(slots, FREE);
        size = 0;
        if (suspectCount > 0) {
            Arrays.fill(suspects, FREE);
            suspectCount = 0;
        }
    }

    void add(long word) {
        int half = half(word);
        int[] table = slots;
        int mask = table.length - 1;
        int slot = half & mask;
        for (int found = table[slot]; found != FREE; found = table[slot]) {
            if (found == half) {
                suspect(half);
                return;
            }
            slot = (slot + 1) & mask;
            collisions++;
        }
        table[slot] = half;
        if (isCrowded(++size, table)) {
            slots = grown(table);
        }
    }

    boolean hasSuspects() {
        return suspectCount > 0;
    }

    boolean isSuspect(long word) {
        int half = half(word);
        return suspects[find(suspects, half)] == half;
    }

    long collisions() {
        return collisions;
    }

    private static int half(long word) {
        int half = (int) word;
        return half == FREE ? INSTEAD : half;
    }

    private static boolean isCrowded(int size, int[] table) {
        return 4L * size > table.length;
    }

    private void suspect(int half) {
        int slot = find(suspects, half);
        if (suspects[slot] != half) {
            suspects[slot] = half;
            if (isCrowded(++suspectCount, suspects)) {
                suspects = grown(suspects);
            }
        }
    }

    private static int find(int[] table, int half) {
        int mask = table.length - 1;
        int slot = half & mask;
        while (table[slot] != FREE && table[slot] != half) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int[] grown(int[] table) {
        int[] larger = new int[larger(table.length)];
        for (int half : table) {
            if (half != FREE) {
                larger[find(larger, half)] = half;
            }
        }
        return larger;
    }

    /** Returns the next larger size of a table. */
    public static int larger(int slots) {
        if (slots >= LARGEST) {
            throw new IllegalStateException(
                    "Cannot judge uniqueness of more than %d different keys: publish fewer rows at a time, or let the check have the scope of a publication"
                            .formatted((long) KeySegment.RADIXES * LARGEST / 2));
        }
        return 2 * slots;
    }
}
