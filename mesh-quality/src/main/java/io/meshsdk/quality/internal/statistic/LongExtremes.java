package io.meshsdk.quality.internal.statistic;

import io.meshsdk.quality.internal.state.SlotState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.OptionalLong;

/** The smallest and the largest of whole numbers, also of days and points in time. */
public final class LongExtremes implements SlotState {
    private long min;
    private long max;

    /** Creates the extremes of nothing. */
    public LongExtremes() {
        this(Long.MAX_VALUE, Long.MIN_VALUE);
    }

    private LongExtremes(long min, long max) {
        this.min = min;
        this.max = max;
    }

    /** Adds the first values of an array. */
    public void add(long[] values, int size) {
        long low = min;
        long high = max;
        for (int i = 0; i < size; i++) {
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        min = low;
        max = high;
    }

    /** Returns the smallest value; empty where there is none. */
    public OptionalLong min() {
        return min > max ? OptionalLong.empty() : OptionalLong.of(min);
    }

    /** Returns the largest value; empty where there is none. */
    public OptionalLong max() {
        return min > max ? OptionalLong.empty() : OptionalLong.of(max);
    }

    @Override
    public LongExtremes merge(SlotState other) {
        LongExtremes added = (LongExtremes) other;
        return new LongExtremes(Math.min(min, added.min), Math.max(max, added.max));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(min);
        out.writeLong(max);
    }

    /** Reads a state that was written. */
    public static LongExtremes read(DataInput in) throws IOException {
        return new LongExtremes(in.readLong(), in.readLong());
    }
}
