package io.meshsdk.core.access.rows;

import io.meshsdk.access.Principal;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.data.Provenance;
import io.meshsdk.data.Row;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.RowFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows that one of some conditions shows to a principal, judged row by row; none where there is no condition. */
record RuledDataset(Dataset raw, List<Filter> filters, List<RowFilter> written, Principal principal)
        implements Dataset {
    @Override
    public Schema schema() {
        return raw.schema();
    }

    @Override
    public Provenance provenance() {
        return raw.provenance();
    }

    @Override
    public List<Partition> partitions() {
        return isEmpty()
                ? List.of()
                : raw.partitions().stream().<Partition>map(Ruled::new).toList();
    }

    private boolean isEmpty() {
        return filters.isEmpty() && written.isEmpty();
    }

    private boolean shows(Row row) {
        return filters.stream().anyMatch(filter -> holds(filter, row))
                || written.stream().anyMatch(filter -> shows(filter, row));
    }

    /** Statistics of one row say exactly whether a filter holds for it. */
    private static boolean holds(Filter filter, Row row) {
        Map<String, ColumnStatistics> known = new LinkedHashMap<>();
        for (String column : filter.columns()) {
            known.put(
                    column,
                    row.find(column)
                            .map(value -> ColumnStatistics.nulls(0).between(value, value))
                            .orElse(ColumnStatistics.nulls(1)));
        }
        return filter.mayHold(new PartitionStatistics(1, known));
    }

    private boolean shows(RowFilter filter, Row row) {
        try {
            return filter.shows(row, principal);
        } catch (RuntimeException e) {
            throw new DataSourceException(
                    "Cannot tell which rows are shown: the condition of a row rule failed with %s. Mend the rule, or its provider."
                            .formatted(e.getClass().getSimpleName()));
        }
    }

    /** Returns the fields; never a value. */
    @Override
    public String toString() {
        return "Ruled" + schema();
    }

    private final class Ruled implements Partition {
        private final Partition partition;

        Ruled(Partition partition) {
            this.partition = partition;
        }

        @Override
        public boolean isReopenable() {
            return partition.isReopenable();
        }

        @Override
        public BatchReader open() {
            BatchReader reader = partition.open();
            return new BatchReader() {
                @Override
                public Optional<Batch> next() {
                    Optional<Batch> next = reader.next().map(RuledDataset.this::shown);
                    while (next.isPresent() && next.get().rowCount() == 0) {
                        next = reader.next().map(RuledDataset.this::shown);
                    }
                    return next;
                }

                @Override
                public void close() {
                    reader.close();
                }
            };
        }
    }

    private Batch shown(Batch batch) {
        int[] positions = new int[batch.rowCount()];
        int count = 0;
        for (int row = 0; row < positions.length; row++) {
            positions[count] = row;
            count += shows(Row.copyOf(batch, row)) ? 1 : 0;
        }
        return batch.gather(positions, count);
    }
}
