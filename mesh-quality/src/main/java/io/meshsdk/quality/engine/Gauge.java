package io.meshsdk.quality.engine;

import io.meshsdk.data.Batch;

/** Accumulates what one check sees of one partition. For one thread. */
interface Gauge {
    /** Takes a batch whose first row is at a packed position. Keeps nothing of the batch. */
    void accept(Batch batch, long firstRow);

    /** Returns what was seen; the gauge is not used any more. */
    SlotState finish();
}
