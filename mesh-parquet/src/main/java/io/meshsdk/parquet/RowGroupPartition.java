package io.meshsdk.parquet;

import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.schema.Schema;
import java.util.Optional;

/** The rows of one row group. */
record RowGroupPartition(RowGroup group, Schema schema, FieldSources sources) implements Partition {
    @Override
    public BatchReader open() {
        return RowGroupReader.open(group, schema, sources);
    }

    @Override
    public Optional<PartitionStatistics> statistics() {
        return FooterStatistics.of(group, sources);
    }
}
