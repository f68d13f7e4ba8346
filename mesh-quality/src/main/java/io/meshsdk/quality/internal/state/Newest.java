package io.meshsdk.quality.internal.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The newest value up to now, in days or microseconds since 1970, and how many are later than that.
 *
 * @param isPresent whether there is one
 * @param value the newest value; the smallest number where there is none
 * @param future how many values are of the future
 * @param futureRows where the first of those are
 */
public record Newest(boolean isPresent, long value, long future, FirstRows futureRows) implements SlotState {
    /** Of no values. */
    public static final Newest NONE = new Newest(false, Long.MIN_VALUE, 0, new FirstRows());

    /** Returns the state of values the newest of which is known, and none of which is of the future. */
    public static Newest of(long value) {
        return new Newest(true, value, 0, new FirstRows());
    }

    @Override
    public Newest merge(SlotState other) {
        Newest newest = (Newest) other;
        return new Newest(
                isPresent || newest.isPresent,
                Math.max(value, newest.value),
                future + newest.future,
                futureRows.with(newest.futureRows));
    }

    @Override
    public Newest moved(long distance) {
        return new Newest(isPresent, value, future, futureRows.moved(distance));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeBoolean(isPresent);
        out.writeLong(value);
        out.writeLong(future);
        futureRows.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static Newest read(DataInput in) throws IOException {
        return new Newest(in.readBoolean(), in.readLong(), in.readLong(), FirstRows.read(in));
    }
}
