package io.meshsdk.quality.internal.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;

/**
 * Which values of a list occur.
 *
 * @param seen their positions in the list
 */
public record SeenValues(BitSet seen) implements SlotState {
    /** Copies the positions. */
    public SeenValues {
        seen = (BitSet) seen.clone();
    }

    @Override
    public SeenValues merge(SlotState other) {
        BitSet both = (BitSet) seen.clone();
        both.or(((SeenValues) other).seen);
        return new SeenValues(both);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        byte[] bytes = seen.toByteArray();
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads a state that was written. */
    public static SeenValues read(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new SeenValues(BitSet.valueOf(bytes));
    }
}
