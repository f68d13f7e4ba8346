package io.meshsdk.core.sources;

import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Partition;
import java.util.function.Supplier;

/** The only partition of a source. */
record SinglePartition(Supplier<? extends BatchReader> opening) implements Partition {
    @Override
    public BatchReader open() {
        return opening.get();
    }
}
