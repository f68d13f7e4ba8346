package io.meshsdk.quality.internal.statistic;

import io.meshsdk.quality.internal.state.SlotState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The exact sum of doubles, in any order the same. Infinities and NaNs are counted apart. */
public final class ExactSum implements SlotState {
    private static final int NOT_FINITE = 0x7FF;

    private final Superaccumulator sum;
    private final double[] single = new double[1];
    private long finite;
    private long nans;
    private long positiveInfinities;
    private long negativeInfinities;

    /** Creates the sum of nothing. */
    public ExactSum() {
        this(new Superaccumulator());
    }

    private ExactSum(Superaccumulator sum) {
        this.sum = sum;
    }

    /** Adds the first values of an array. */
    public void add(double[] values, int size) {
        int from = 0;
        for (int i = 0; i < size; i++) {
            if (((int) (Double.doubleToRawLongBits(values[i]) >>> 52) & NOT_FINITE) == NOT_FINITE) {
                addFinite(values, from, i);
                countApart(values[i]);
                from = i + 1;
            }
        }
        addFinite(values, from, size);
    }

    /** Adds a value. */
    public void add(double value) {
        single[0] = value;
        add(single, 1);
    }

    private void addFinite(double[] values, int from, int to) {
        sum.add(values, from, to);
        finite += to - from;
    }

    private void countApart(double value) {
        if (Double.isNaN(value)) {
            nans++;
        } else if (value > 0) {
            positiveInfinities++;
        } else {
            negativeInfinities++;
        }
    }

    /** Returns how many values were neither infinite nor NaN. */
    public long finite() {
        return finite;
    }

    /** Returns how many values were infinite or NaN. */
    public long notFinite() {
        return nans + positiveInfinities + negativeInfinities;
    }

    /** Returns how many values were NaN. */
    public long nans() {
        return nans;
    }

    /**
     * Returns the sum of all values as IEEE 754 has it, rounded once: the closest double to the exact sum; NaN where a
     * NaN or infinities of both signs are among them. The sum of nothing is 0.0, and so is any other sum of zero.
     */
    public double value() {
        if (nans > 0 || (positiveInfinities > 0 && negativeInfinities > 0)) {
            return Double.NaN;
        }
        if (positiveInfinities + negativeInfinities > 0) {
            return positiveInfinities > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return Dyadic.toDouble(sum.units());
    }

    /** Returns the exact sum of the values that are neither infinite nor NaN. */
    public BigDecimal exact() {
        return Dyadic.toDecimal(sum.units());
    }

    @Override
    public ExactSum merge(SlotState other) {
        ExactSum added = (ExactSum) other;
        ExactSum merged = new ExactSum();
        merged.include(this);
        merged.include(added);
        return merged;
    }

    private void include(ExactSum other) {
        sum.add(other.sum);
        finite += other.finite;
        nans += other.nans;
        positiveInfinities += other.positiveInfinities;
        negativeInfinities += other.negativeInfinities;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(finite);
        out.writeLong(nans);
        out.writeLong(positiveInfinities);
        out.writeLong(negativeInfinities);
        BigInteger units = sum.units();
        int zeros = Math.max(0, units.getLowestSetBit());
        byte[] bytes = units.shiftRight(zeros).toByteArray();
        out.writeShort(zeros);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    /** Reads a state that was written. */
    public static ExactSum read(DataInput in) throws IOException {
        long[] counts = {in.readLong(), in.readLong(), in.readLong(), in.readLong()};
        int zeros = in.readUnsignedShort();
        int length = in.readUnsignedShort();
        if (length == 0 || zeros + 8 * length > Superaccumulator.BITS) {
            throw new IOException("a sum of %d bytes above %d bits".formatted(length, zeros));
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        ExactSum read = new ExactSum(Superaccumulator.ofUnits(new BigInteger(bytes).shiftLeft(zeros)));
        read.finite = counts[0];
        read.nans = counts[1];
        read.positiveInfinities = counts[2];
        read.negativeInfinities = counts[3];
        return read;
    }
}
