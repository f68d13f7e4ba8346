package io.meshsdk.core;

import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.Provenance;
import io.meshsdk.schema.Schema;
import java.util.List;

/** A dataset that comes from what it says itself, and from the inputs that were opened to make it. */
record ObservedDataset(Dataset data, Inputs inputs) implements Dataset {
    @Override
    public Schema schema() {
        return data.schema();
    }

    @Override
    public List<? extends Partition> partitions() {
        return data.partitions();
    }

    @Override
    public Provenance provenance() {
        return data.provenance().and(inputs.observed());
    }
}
