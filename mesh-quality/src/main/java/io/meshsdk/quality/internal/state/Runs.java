package io.meshsdk.quality.internal.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** The values of some stretches of rows, each by where it begins: the first, the last, and how many break an order between. */
public final class Runs implements SlotState {
    private final NavigableMap<Long, Run> runs;

    private Runs(NavigableMap<Long, Run> runs) {
        this.runs = runs;
    }

    /** Returns no rows. */
    public static Runs none() {
        return new Runs(new TreeMap<>());
    }

    /** Returns one stretch of rows. */
    public static Runs of(Run run) {
        NavigableMap<Long, Run> one = new TreeMap<>();
        one.put(run.firstRow, run);
        return new Runs(one);
    }

    /**
     * Returns how many values break an order, within stretches and where one follows another, and where the first of them
     * are.
     *
     * @param keeps whether a value that compares so with the one before keeps the order
     */
    public Tally judge(IntPredicate keeps) {
        FirstRows rows = new FirstRows();
        long values = 0;
        long failing = 0;
        byte[] last = null;
        for (Run run : runs.values()) {
            values += run.tally.evaluated();
            failing += run.tally.failing();
            rows = rows.with(run.tally.first());
            if (last != null && !keeps.test(Arrays.compareUnsigned(run.first, last))) {
                failing++;
                rows.offer(run.firstRow);
            }
            last = run.last;
        }
        return Tally.of(values, failing, rows);
    }

    @Override
    public Runs merge(SlotState other) {
        NavigableMap<Long, Run> both = new TreeMap<>(runs);
        both.putAll(((Runs) other).runs);
        return new Runs(both);
    }

    @Override
    public Runs moved(long distance) {
        NavigableMap<Long, Run> moved = new TreeMap<>();
        runs.forEach((row, run) -> moved.put(row + distance, run.moved(distance)));
        return new Runs(moved);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(runs.size());
        for (Iterator<Run> all = runs.values().iterator(); all.hasNext(); ) {
            all.next().write(out);
        }
    }

    /** Reads a state that was written. */
    public static Runs read(DataInput in) throws IOException {
        NavigableMap<Long, Run> runs = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            Run run = Run.read(in);
            runs.put(run.firstRow, run);
        }
        return new Runs(runs);
    }

    /** One stretch: its ends, in bytes that order as values do, and what breaks the order between. */
    public static final class Run {
        private final long firstRow;
        private final byte[] first;
        private final byte[] last;
        private final Tally tally;

        /**
         * Creates a stretch; the arrays are kept.
         *
         * @param firstRow where its first value is
         * @param first its first value
         * @param last its last value
         * @param tally how many values there are, and how many of them break the order with the one before
         */
        public Run(long firstRow, byte[] first, byte[] last, Tally tally) {
            this.firstRow = firstRow;
            this.first = first;
            this.last = last;
            this.tally = tally;
        }

        private Run moved(long distance) {
            return new Run(firstRow + distance, first, last, tally.moved(distance));
        }

        private void write(DataOutput out) throws IOException {
            out.writeLong(firstRow);
            writeBytes(first, out);
            writeBytes(last, out);
            tally.write(out);
        }

        private static Run read(DataInput in) throws IOException {
            return new Run(in.readLong(), readBytes(in), readBytes(in), Tally.read(in));
        }

        private static void writeBytes(byte[] bytes, DataOutput out) throws IOException {
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        private static byte[] readBytes(DataInput in) throws IOException {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return bytes;
        }
    }
}
