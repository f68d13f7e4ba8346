package io.meshsdk.core.sources;

import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.Provenance;
import io.meshsdk.schema.Schema;
import java.util.List;

/**
 * A dataset that was computed from product versions which it cannot know itself.
 *
 * @param dataset what was computed
 * @param provenance what its own provenance says, and what it was computed from
 * @since 0.1.0
 */
public record DerivedDataset(Dataset dataset, Provenance provenance) implements Dataset {
    /** Returns a dataset whose provenance is its own together with more. */
    public static DerivedDataset of(Dataset dataset, Provenance more) {
        return new DerivedDataset(dataset, dataset.provenance().and(more));
    }

    @Override
    public Schema schema() {
        return dataset.schema();
    }

    @Override
    public List<? extends Partition> partitions() {
        return dataset.partitions();
    }

    @Override
    public Dataset select(List<String> fields) {
        return new DerivedDataset(dataset.select(fields), provenance);
    }
}
