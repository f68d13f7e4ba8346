package io.meshsdk.quality.internal.key;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;

/** Whole numbers that lie close together, a bit for each from the smallest to the largest. For one thread while it grows. */
final class NumberSet {
    private static final long FEW = 1 << 16;
    private static final long BITS_EACH = 64;
    /** As much room again may be made below the smallest, and bits are counted by integers. */
    private static final long LARGEST_SPAN = 1 << 29;

    private final long expected;
    private BitSet bits = new BitSet();
    private long base;
    private long smallest;
    private long largest;
    private long size;

    /**
     * @param expected how many numbers there may be
     */
    NumberSet(long expected) {
        this.expected = expected;
    }

    /** Takes a number; returns false, and does not, where it lies so far from the others that bits are too many. */
    boolean add(long number) {
        long first = size == 0 ? number : Math.min(smallest, number);
        long last = size == 0 ? number : Math.max(largest, number);
        long span = last - first;
        if (span < 0 || span >= Math.min(FEW + BITS_EACH * Math.max(expected, size), LARGEST_SPAN)) {
            return false;
        }
        if (size == 0) {
            base = wordOf(number);
        } else if (number < base) {
            extendBelow(number, span);
        }
        smallest = first;
        largest = last;
        int bit = (int) (number - base);
        if (!bits.get(bit)) {
            bits.set(bit);
            size++;
        }
        return true;
    }

    /** Begins as far below a number as all of them reach, so that many more have room. */
    private void extendBelow(long number, long span) {
        long lower = wordOf(number < Long.MIN_VALUE + span ? Long.MIN_VALUE : number - span);
        int words = (int) ((base - lower) / Long.SIZE);
        long[] old = bits.toLongArray();
        long[] moved = new long[words + old.length];
        System.arraycopy(old, 0, moved, words, old.length);
        bits = BitSet.valueOf(moved);
        base = lower;
    }

    /** Returns the first number of a word of bits. */
    private static long wordOf(long number) {
        return number & -Long.SIZE;
    }

    boolean has(long number) {
        long bit = number - base;
        return bit >= 0 && bit <= Integer.MAX_VALUE && bits.get((int) bit);
    }

    long size() {
        return size;
    }

    /** Hands over all numbers, ascending, so many at once at most. */
    void forEach(int most, Consumer<long[]> taker) {
        long[] some = new long[most];
        int count = 0;
        for (int bit = bits.nextSetBit(0); bit >= 0; bit = bits.nextSetBit(bit + 1)) {
            some[count++] = base + bit;
            if (count == most) {
                taker.accept(some);
                count = 0;
            }
        }
        taker.accept(Arrays.copyOf(some, count));
    }

    /** Returns what tells these numbers from others. */
    long digest() {
        long sum = 0;
        for (int bit = bits.nextSetBit(0); bit >= 0; bit = bits.nextSetBit(bit + 1)) {
            sum += KeyHasher.first(base + bit);
        }
        return sum;
    }
}
