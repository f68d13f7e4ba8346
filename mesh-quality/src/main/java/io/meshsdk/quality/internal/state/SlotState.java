package io.meshsdk.quality.internal.state;

import java.io.DataOutput;
import java.io.IOException;

/** What one check remembers of the rows it saw: a commutative monoid. */
public interface SlotState {
    /** Returns the state of both sets of rows; the other is of the same kind. Neither changes. */
    SlotState merge(SlotState other);

    /** Returns the state of the same rows at positions so much further on. */
    default SlotState moved(long distance) {
        return this;
    }

    /** Writes the bytes from which the kind's {@code read} makes this state again: equal states write equal bytes. */
    void write(DataOutput out) throws IOException;
}
