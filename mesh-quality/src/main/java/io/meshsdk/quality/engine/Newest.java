package io.meshsdk.quality.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The newest value up to now, in days or microseconds since 1970.
 *
 * @param isPresent whether there is one
 * @param value the newest value; the smallest number where there is none
 */
record Newest(boolean isPresent, long value) implements SlotState {
    static final Newest NONE = new Newest(false, Long.MIN_VALUE);

    @Override
    public Newest merge(SlotState other) {
        Newest newest = (Newest) other;
        return new Newest(isPresent || newest.isPresent, Math.max(value, newest.value));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeBoolean(isPresent);
        out.writeLong(value);
    }

    static Newest read(DataInput in) throws IOException {
        return new Newest(in.readBoolean(), in.readLong());
    }
}
