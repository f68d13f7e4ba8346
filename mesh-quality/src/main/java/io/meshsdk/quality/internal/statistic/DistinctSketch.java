package io.meshsdk.quality.internal.statistic;

import com.dynatrace.hash4j.distinctcount.UltraLogLog;
import io.meshsdk.data.Column;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.value.CountedEntries;
import io.meshsdk.quality.internal.value.RowBytes;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Estimates how many different values there are from their 64-bit hashes, in 2^p bytes. An UltraLogLog (Otmar Ertl,
 * "UltraLogLog: A Practical and More Space-Efficient Alternative to HyperLogLog for Approximate Distinct Counting", 2023).
 * The hashes must be of one function and seed, good in all their bits.
 */
public final class DistinctSketch implements SlotState {
    /** The smallest p: 4 KiB, a standard error of 1.22%. */
    public static final int LEAST_PRECISION = 12;

    /** The largest p: 16 KiB, a standard error of 0.61%. */
    public static final int MOST_PRECISION = 14;

    // The root of 4.895 / 8: the paper's memory-variance product of the estimator by the bits of a register.
    private static final double ERROR_OF_ONE_REGISTER = 0.7822;

    private final UltraLogLog registers;

    /**
     * Creates the sketch of nothing.
     *
     * @throws IllegalArgumentException if the precision is not 12, 13 or 14
     */
    public DistinctSketch(int precision) {
        this(UltraLogLog.create(checked(precision)));
    }

    private DistinctSketch(UltraLogLog registers) {
        this.registers = registers;
    }

    private static int checked(int precision) {
        if (precision < LEAST_PRECISION || precision > MOST_PRECISION) {
            throw new IllegalArgumentException("Invalid precision %d of a distinct sketch: use %d to %d"
                    .formatted(precision, LEAST_PRECISION, MOST_PRECISION));
        }
        return precision;
    }

    /** Adds the rows of a flat column that are not null, with or without a dictionary, by hashes of their values. */
    public void add(Column column) {
        CountedEntries entries = CountedEntries.of(column);
        RowBytes keys = RowBytes.of(entries.column());
        for (int i = 0; i < entries.column().size(); i++) {
            if (entries.times(i) > 0) {
                registers.add(keys.hash(i));
            }
        }
    }

    /** Adds the first hashes of an array. */
    public void add(long[] hashes, int size) {
        for (int i = 0; i < size; i++) {
            registers.add(hashes[i]);
        }
    }

    /** Adds a hash. */
    public void add(long hash) {
        registers.add(hash);
    }

    /** Returns the estimate, close to exact for few values; 0 where there are none. */
    public double estimate() {
        return registers.getDistinctCountEstimate();
    }

    /** Returns the relative standard error of the estimate, 0.7822 / sqrt(2^p): two of three estimates are as close. */
    public double standardError() {
        return ERROR_OF_ONE_REGISTER / Math.sqrt(1 << registers.getP());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the precisions differ
     */
    @Override
    public DistinctSketch merge(SlotState other) {
        DistinctSketch added = (DistinctSketch) other;
        if (registers.getP() != added.registers.getP()) {
            throw new IllegalArgumentException("Cannot merge distinct sketches of precision %d and %d: use one"
                    .formatted(registers.getP(), added.registers.getP()));
        }
        return new DistinctSketch(UltraLogLog.merge(registers, added.registers));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        byte[] bytes = registers.getState();
        int used = 0;
        for (byte register : bytes) {
            used += register == 0 ? 0 : 1;
        }
        out.writeByte(registers.getP());
        out.writeShort(used);
        if (isSparse(used, bytes.length)) {
            writeSparse(bytes, out);
        } else {
            out.write(bytes);
        }
    }

    private static boolean isSparse(int used, int length) {
        return 3 * used < length;
    }

    private static void writeSparse(byte[] bytes, DataOutput out) throws IOException {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                out.writeShort(i);
                out.writeByte(bytes[i]);
            }
        }
    }

    /** Reads a state that was written. */
    public static DistinctSketch read(DataInput in) throws IOException {
        int precision = in.readByte();
        if (precision < LEAST_PRECISION || precision > MOST_PRECISION) {
            throw new IOException("a distinct sketch of precision %d".formatted(precision));
        }
        byte[] bytes = new byte[1 << precision];
        int used = in.readUnsignedShort();
        if (isSparse(used, bytes.length)) {
            for (int i = 0; i < used; i++) {
                bytes[in.readUnsignedShort() & (bytes.length - 1)] = in.readByte();
            }
        } else {
            in.readFully(bytes);
        }
        return new DistinctSketch(UltraLogLog.wrap(bytes));
    }
}
