package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Batch;
import io.meshsdk.quality.internal.state.SlotState;

/** Accumulates what one probe sees of one partition. For one thread. */
public interface Gauge {
    /** Takes a batch. Keeps nothing of it. */
    void accept(Batch batch, RowPositions rows);

    /** Returns what was seen; the gauge is not used any more. */
    SlotState finish();
}
