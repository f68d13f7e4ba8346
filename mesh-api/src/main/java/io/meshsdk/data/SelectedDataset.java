package io.meshsdk.data;

import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;

/** Some fields of another dataset. */
final class SelectedDataset implements Dataset {
    private final Dataset source;
    private final Schema schema;
    private final int[] positions;

    SelectedDataset(Dataset source, List<String> fields) {
        this.source = source;
        this.schema = source.schema().select(fields);
        this.positions = fields.stream().mapToInt(source.schema()::indexOf).toArray();
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
    public List<Partition> partitions() {
        return source.partitions().stream().map(this::select).toList();
    }

    private Partition select(Partition partition) {
        return new Partition() {
            @Override
            public BatchReader open() {
                return new SelectedReader(partition.open());
            }

            @Override
            public boolean isReopenable() {
                return partition.isReopenable();
            }

            @Override
            public Optional<String> identity() {
                return partition.identity();
            }

            @Override
            public Optional<PartitionStatistics> statistics() {
                return partition.statistics();
            }
        };
    }

    private final class SelectedReader implements BatchReader {
        private final BatchReader reader;

        SelectedReader(BatchReader reader) {
            this.reader = reader;
        }

        @Override
        public Optional<Batch> next() {
            return reader.next().map(this::select);
        }

        private Batch select(Batch batch) {
            List<Column> columns =
                    java.util.Arrays.stream(positions).mapToObj(batch::column).toList();
            return Batch.of(schema, batch.rowCount(), columns)
                    .withMisfits(batch.misfits().only(schema.names()));
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
