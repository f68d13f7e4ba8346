package io.meshsdk.quality.engine;

import io.meshsdk.data.Validity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How many values were judged, how many of them are broken, and where the first of those are. */
final class Tally implements SlotState {
    private long evaluated;
    private long failing;
    private final FirstRows first;

    Tally() {
        this(0, 0, new FirstRows());
    }

    private Tally(long evaluated, long failing, FirstRows first) {
        this.evaluated = evaluated;
        this.failing = failing;
        this.first = first;
    }

    long evaluated() {
        return evaluated;
    }

    long failing() {
        return failing;
    }

    FirstRows first() {
        return first;
    }

    /** Adds figures whose rows are offered to {@link #first()} apart. */
    void count(long moreEvaluated, long moreFailing) {
        evaluated += moreEvaluated;
        failing += moreFailing;
    }

    /** Adds a batch whose nulls are what is broken. */
    void countNulls(Validity validity, long firstRow) {
        count(validity.size(), validity.nullCount());
        for (int i = 0; validity.hasNulls() && i < validity.size() && first.wants(firstRow + i); i++) {
            if (validity.isNull(i)) {
                first.offer(firstRow + i);
            }
        }
    }

    /** Adds a batch in which the rows that are marked and not null are broken. */
    void countBroken(boolean[] broken, Validity validity, long firstRow) {
        int size = validity.size();
        int found = 0;
        for (int i = 0; i < size; i++) {
            found += broken[i] ? 1 : 0;
        }
        if (found > 0) {
            found = 0;
            for (int i = 0; i < size; i++) {
                if (broken[i] && !validity.isNull(i)) {
                    found++;
                    first.offer(firstRow + i);
                }
            }
        }
        count(size - (long) validity.nullCount(), found);
    }

    @Override
    public Tally merge(SlotState other) {
        Tally tally = (Tally) other;
        return new Tally(evaluated + tally.evaluated, failing + tally.failing, first.with(tally.first));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(evaluated);
        out.writeLong(failing);
        first.write(out);
    }

    static Tally read(DataInput in) throws IOException {
        return new Tally(in.readLong(), in.readLong(), FirstRows.read(in));
    }
}
