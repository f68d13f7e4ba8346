package io.meshsdk.benchmarks.quality;

import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.schema.Schema;
import java.util.List;

/**
 * A dataset without its statistics: every page has to be read.
 *
 * @param data the dataset
 */
record Unknowing(Dataset data) implements Dataset {
    @Override
    public Schema schema() {
        return data.schema();
    }

    @Override
    public List<? extends Partition> partitions() {
        return data.partitions().stream().map(Unread::new).toList();
    }

    @Override
    public Dataset select(List<String> fields) {
        return new Unknowing(data.select(fields));
    }

    private record Unread(Partition partition) implements Partition {
        @Override
        public BatchReader open() {
            return partition.open();
        }
    }
}
