package io.meshsdk.parquet;

import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.parquet.internal.pages.ReaderArrays;
import io.meshsdk.schema.Schema;
import java.util.Optional;

/**
 * The rows of one row group.
 *
 * @param group the row group
 * @param schema the fields to read
 * @param sources where their values come from
 * @param decoder how to read them, where that is possible
 * @param arrays what readers of the dataset use one after the other
 */
record RowGroupPartition(RowGroup group, Schema schema, FieldSources sources, Decoder decoder, ReaderArrays.Pool arrays)
        implements Partition {
    @Override
    public BatchReader open() {
        return RowGroupReader.open(this);
    }

    @Override
    public boolean isReopenable() {
        return true;
    }

    @Override
    public Optional<String> identity() {
        return group.file().file().identity().map(file -> "%s#%d".formatted(file, group.index()));
    }

    @Override
    public Optional<PartitionStatistics> statistics() {
        return group.file().file().deleted().isPresent()
                ? Optional.empty()
                : Optional.of(FooterStatistics.of(group, sources));
    }
}
