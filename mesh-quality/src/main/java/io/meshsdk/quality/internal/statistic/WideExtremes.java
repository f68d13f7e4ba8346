package io.meshsdk.quality.internal.statistic;

import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.value.Words;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;

/** The smallest and the largest of integers of 128 bits: unscaled decimals, whose scale is their column's. */
public final class WideExtremes implements SlotState {
    private long minHigh;
    private long minLow;
    private long maxHigh;
    private long maxLow;

    /** Creates the extremes of nothing. */
    public WideExtremes() {
        this(Long.MAX_VALUE, -1, Long.MIN_VALUE, 0);
    }

    private WideExtremes(long minHigh, long minLow, long maxHigh, long maxLow) {
        this.minHigh = minHigh;
        this.minLow = minLow;
        this.maxHigh = maxHigh;
        this.maxLow = maxLow;
    }

    /** Adds the first values of two arrays, the high and low words of integers. */
    public void add(long[] highs, long[] lows, int size) {
        for (int i = 0; i < size; i++) {
            include(highs[i], lows[i]);
        }
    }

    private void include(long high, long low) {
        if (compare(high, low, minHigh, minLow) < 0) {
            minHigh = high;
            minLow = low;
        }
        if (compare(high, low, maxHigh, maxLow) > 0) {
            maxHigh = high;
            maxLow = low;
        }
    }

    private static int compare(long high, long low, long otherHigh, long otherLow) {
        return high == otherHigh ? Long.compareUnsigned(low, otherLow) : Long.compare(high, otherHigh);
    }

    /** Returns the smallest value; empty where there is none. */
    public Optional<BigInteger> min() {
        return isEmpty() ? Optional.empty() : Optional.of(Words.wide(minHigh, minLow));
    }

    /** Returns the largest value; empty where there is none. */
    public Optional<BigInteger> max() {
        return isEmpty() ? Optional.empty() : Optional.of(Words.wide(maxHigh, maxLow));
    }

    private boolean isEmpty() {
        return compare(minHigh, minLow, maxHigh, maxLow) > 0;
    }

    @Override
    public WideExtremes merge(SlotState other) {
        WideExtremes added = (WideExtremes) other;
        WideExtremes merged = new WideExtremes(minHigh, minLow, maxHigh, maxLow);
        if (!added.isEmpty()) {
            merged.include(added.minHigh, added.minLow);
            merged.include(added.maxHigh, added.maxLow);
        }
        return merged;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(minHigh);
        out.writeLong(minLow);
        out.writeLong(maxHigh);
        out.writeLong(maxLow);
    }

    /** Reads a state that was written. */
    public static WideExtremes read(DataInput in) throws IOException {
        return new WideExtremes(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    }
}
