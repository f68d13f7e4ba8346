package io.meshsdk.quality.internal.statistic;

import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.value.Words;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;

/**
 * The exact sum of integers of 64 or 128 bits, in three words: 2^64 of the largest fit. The scale of decimals is their
 * column's and not kept.
 */
public final class WholeSum implements SlotState {
    private static final long HALF = 0xFFFF_FFFFL;
    // Half words of so many values stay below 2^63.
    private static final int BLOCK = 1 << 30;

    private long count;
    private long high;
    private long middle;
    private long low;

    /** Creates the sum of nothing. */
    public WholeSum() {}

    private WholeSum(long count, long high, long middle, long low) {
        this.count = count;
        this.high = high;
        this.middle = middle;
        this.low = low;
    }

    /** Adds the first values of an array. */
    public void add(long[] values, int size) {
        for (int from = 0; from < size; from += Math.min(BLOCK, size - from)) {
            int to = from + Math.min(BLOCK, size - from);
            long lower = 0;
            long upper = 0;
            for (int i = from; i < to; i++) {
                lower += values[i] & HALF;
                upper += values[i] >> 32;
            }
            addWords(0, 0, lower);
            addWords(upper >> 63, upper >> 32, upper << 32);
        }
        count += size;
    }

    /** Adds the first values of two arrays, the high and low words of integers of 128 bits. */
    public void add(long[] highs, long[] lows, int size) {
        for (int from = 0; from < size; from += Math.min(BLOCK, size - from)) {
            int to = from + Math.min(BLOCK, size - from);
            long first = 0;
            long second = 0;
            long third = 0;
            long fourth = 0;
            for (int i = from; i < to; i++) {
                first += lows[i] & HALF;
                second += lows[i] >>> 32;
                third += highs[i] & HALF;
                fourth += highs[i] >> 32;
            }
            addWords(0, 0, first);
            addWords(0, second >>> 32, second << 32);
            addWords(0, third, 0);
            addWords(fourth >> 32, fourth << 32, 0);
        }
        count += size;
    }

    private void addWords(long addedHigh, long addedMiddle, long addedLow) {
        low += addedLow;
        long carry = Long.compareUnsigned(low, addedLow) < 0 ? 1 : 0;
        long sum = middle + addedMiddle;
        long carries = Long.compareUnsigned(sum, addedMiddle) < 0 ? 1 : 0;
        middle = sum + carry;
        carries += carry == 1 && middle == 0 ? 1 : 0;
        high += addedHigh + carries;
    }

    /** Returns how many values were added. */
    public long count() {
        return count;
    }

    /** Returns the sum. */
    public BigInteger value() {
        return Words.wide(high, middle).shiftLeft(64).or(Words.unsigned(low));
    }

    @Override
    public WholeSum merge(SlotState other) {
        WholeSum added = (WholeSum) other;
        WholeSum merged = new WholeSum(count + added.count, high, middle, low);
        merged.addWords(added.high, added.middle, added.low);
        return merged;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(count);
        out.writeLong(high);
        out.writeLong(middle);
        out.writeLong(low);
    }

    /** Reads a state that was written. */
    public static WholeSum read(DataInput in) throws IOException {
        return new WholeSum(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    }
}
