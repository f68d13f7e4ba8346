package io.meshsdk.quality.internal.state;

import io.meshsdk.data.Validity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How many values were judged, how many of them are broken, and where the first of those are. */
public final class Tally implements SlotState {
    private long evaluated;
    private long failing;
    private final FirstRows first;

    /** Creates the tally of nothing. */
    public Tally() {
        this(0, 0, new FirstRows());
    }

    /** Returns the tally of values of which only figures are known. */
    public static Tally of(long evaluated, long failing) {
        return of(evaluated, failing, new FirstRows());
    }

    /** Returns a tally. */
    public static Tally of(long evaluated, long failing, FirstRows first) {
        return new Tally(evaluated, failing, first);
    }

    private Tally(long evaluated, long failing, FirstRows first) {
        this.evaluated = evaluated;
        this.failing = failing;
        this.first = first;
    }

    /** Returns how many values were judged. */
    public long evaluated() {
        return evaluated;
    }

    /** Returns how many of them are broken. */
    public long failing() {
        return failing;
    }

    /** Returns where the first broken ones are. */
    public FirstRows first() {
        return first;
    }

    /** Adds figures whose rows are offered to {@link #first()} apart. */
    public void count(long moreEvaluated, long moreFailing) {
        evaluated += moreEvaluated;
        failing += moreFailing;
    }

    /** Adds a row. */
    public void count(boolean fails, Rows rows, int row) {
        evaluated++;
        if (fails) {
            failing++;
            point(rows, row);
        }
    }

    private boolean isWanted(Rows rows, int row) {
        return rows.wantsAll() || first.wants(rows.at(row));
    }

    private void point(Rows rows, int row) {
        first.offer(rows.at(row));
        rows.broken(row);
    }

    /** Adds a batch whose nulls are what is broken. */
    public void countNulls(Validity validity, Rows rows) {
        count(validity.size(), validity.nullCount());
        for (int i = 0; validity.hasNulls() && i < validity.size() && isWanted(rows, i); i++) {
            if (validity.isNull(i)) {
                point(rows, i);
            }
        }
    }

    /** Adds a batch in which the rows that are marked and not null are broken. */
    public void countBroken(boolean[] broken, Validity validity, Rows rows) {
        int size = validity.size();
        int found = 0;
        for (int i = 0; i < size; i++) {
            found += broken[i] ? 1 : 0;
        }
        if (found > 0 && validity.hasNulls()) {
            found = 0;
            for (int i = 0; i < size; i++) {
                found += broken[i] && !validity.isNull(i) ? 1 : 0;
            }
        }
        count(size - (long) validity.nullCount(), found);
        for (int i = 0; found > 0 && isWanted(rows, i); i++) {
            if (broken[i] && !validity.isNull(i)) {
                point(rows, i);
                found--;
            }
        }
    }

    @Override
    public Tally merge(SlotState other) {
        Tally tally = (Tally) other;
        return new Tally(evaluated + tally.evaluated, failing + tally.failing, first.with(tally.first));
    }

    @Override
    public Tally moved(long distance) {
        return new Tally(evaluated, failing, first.moved(distance));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(evaluated);
        out.writeLong(failing);
        first.write(out);
    }

    /** Reads a state that was written. */
    public static Tally read(DataInput in) throws IOException {
        return new Tally(in.readLong(), in.readLong(), FirstRows.read(in));
    }
}
