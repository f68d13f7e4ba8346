package io.meshsdk.quality.engine;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.Provenance;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.quality.internal.rule.RowFilter;
import io.meshsdk.schema.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of another dataset that a filter holds for, exactly, in their order. Columns that only the filter reads are read, and
 * not shown. What is known of all rows is not said of these: there are no statistics, no identities and no misfits.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class FilteredDataset implements Dataset {
    private final Dataset source;
    private final Filter filter;
    private final Schema schema;

    private FilteredDataset(Dataset source, Filter filter, Schema schema) {
        this.source = source;
        this.filter = filter;
        this.schema = schema;
    }

    /**
     * Returns the rows that a filter holds for.
     *
     * @throws io.meshsdk.quality.filter.InvalidFilterException if it does not fit the fields of the dataset
     */
    public static FilteredDataset of(Dataset source, Filter filter) {
        filter.requireFits(source.schema());
        return new FilteredDataset(source, filter, source.schema());
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Provenance provenance() {
        return source.provenance();
    }

    @Override
    public FilteredDataset select(List<String> fields) {
        return new FilteredDataset(source, filter, schema.select(fields));
    }

    @Override
    public List<Partition> partitions() {
        Set<String> needed = new LinkedHashSet<>(schema.names());
        needed.addAll(filter.columns());
        Dataset read = needed.containsAll(source.schema().names()) ? source : source.select(List.copyOf(needed));
        RowFilter rows = RowFilter.compile(filter, read.schema(), IllegalArgumentException::new);
        return read.partitions().stream()
                .<Partition>map(partition -> new FilteredPartition(partition, rows, schema))
                .toList();
    }

    private record FilteredPartition(Partition partition, RowFilter filter, Schema schema) implements Partition {
        @Override
        public BatchReader open() {
            return new FilteredReader(partition.open(), filter, schema);
        }

        @Override
        public boolean isReopenable() {
            return partition.isReopenable();
        }
    }

    private static final class FilteredReader implements BatchReader {
        private final BatchReader reader;
        private final RowFilter filter;
        private final Schema schema;

        FilteredReader(BatchReader reader, RowFilter filter, Schema schema) {
            this.reader = reader;
            this.filter = filter;
            this.schema = schema;
        }

        @Override
        public Optional<Batch> next() {
            Optional<Batch> next = reader.next();
            while (next.isPresent()) {
                Optional<Batch> kept = filter(next.get());
                if (kept.isPresent()) {
                    return kept;
                }
                next = reader.next();
            }
            return next;
        }

        private Optional<Batch> filter(Batch batch) {
            int[] positions = new int[batch.rowCount()];
            int count = filter.select(batch, positions);
            if (count == 0) {
                return Optional.empty();
            }
            Batch shown = Batch.of(
                    schema,
                    batch.rowCount(),
                    schema.names().stream().map(batch::column).toList());
            return Optional.of(count == batch.rowCount() ? shown : shown.gather(positions, count));
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
