package io.meshsdk.quality.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The newest value up to now, in days or microseconds since 1970.
 *
 * @param value the newest value; {@link Long#MIN_VALUE} where there is none
 */
record Newest(long value) implements SlotState {
    static final Newest NONE = new Newest(Long.MIN_VALUE);

    boolean isPresent() {
        return value != Long.MIN_VALUE;
    }

    @Override
    public Newest merge(SlotState other) {
        return new Newest(Math.max(value, ((Newest) other).value));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(value);
    }

    static Newest read(DataInput in) throws IOException {
        return new Newest(in.readLong());
    }
}
