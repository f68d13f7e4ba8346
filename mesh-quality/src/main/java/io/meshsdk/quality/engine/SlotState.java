package io.meshsdk.quality.engine;

import java.io.DataOutput;
import java.io.IOException;

/** What one check remembers of the rows it saw: a commutative monoid. */
sealed interface SlotState permits Tally, Newest, KeyHashes {
    /** Returns the state of both sets of rows; the other is of the same kind. Neither changes. */
    SlotState merge(SlotState other);

    void write(DataOutput out) throws IOException;
}
