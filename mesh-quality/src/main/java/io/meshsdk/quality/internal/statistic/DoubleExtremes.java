package io.meshsdk.quality.internal.statistic;

import io.meshsdk.quality.internal.state.SlotState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.OptionalDouble;

/**
 * The smallest and the largest of doubles in the order of {@link Double#compare}, in which -0.0 is below 0.0, infinities
 * included. NaNs are left out and counted.
 */
public final class DoubleExtremes implements SlotState {
    private long nans;
    private double min;
    private double max;

    /** Creates the extremes of nothing. */
    public DoubleExtremes() {
        this(0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    private DoubleExtremes(long nans, double min, double max) {
        this.nans = nans;
        this.min = min;
        this.max = max;
    }

    /** Adds the first values of an array. */
    public void add(double[] values, int size) {
        double low = min;
        double high = max;
        int found = 0;
        for (int i = 0; i < size; i++) {
            double value = values[i];
            if (Double.isNaN(value)) {
                found++;
            } else {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        nans += found;
        min = low;
        max = high;
    }

    /** Returns how many values were NaN. */
    public long nans() {
        return nans;
    }

    /** Returns the smallest value that is not NaN; empty where there is none. */
    public OptionalDouble min() {
        return min > max ? OptionalDouble.empty() : OptionalDouble.of(min);
    }

    /** Returns the largest value that is not NaN; empty where there is none. */
    public OptionalDouble max() {
        return min > max ? OptionalDouble.empty() : OptionalDouble.of(max);
    }

    @Override
    public DoubleExtremes merge(SlotState other) {
        DoubleExtremes added = (DoubleExtremes) other;
        return new DoubleExtremes(nans + added.nans, Math.min(min, added.min), Math.max(max, added.max));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(nans);
        out.writeDouble(min);
        out.writeDouble(max);
    }

    /** Reads a state that was written. */
    public static DoubleExtremes read(DataInput in) throws IOException {
        return new DoubleExtremes(in.readLong(), in.readDouble(), in.readDouble());
    }
}
