package io.meshsdk.core.reading;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.Provenance;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;

/** Stored rows under the fields of their contract, which say more than the names and types that the table keeps. */
record ContractedDataset(Dataset stored, Schema schema, Provenance provenance) implements Dataset {
    static Dataset of(Dataset stored, Schema schema, Provenance provenance) {
        return new ContractedDataset(stored.select(schema.names()), schema, provenance);
    }

    @Override
    public Dataset select(List<String> fields) {
        return new ContractedDataset(stored.select(fields), schema.select(fields), provenance);
    }

    @Override
    public List<Partition> partitions() {
        return stored.partitions().stream().map(this::contracted).toList();
    }

    private Partition contracted(Partition partition) {
        return new Partition() {
            @Override
            public BatchReader open() {
                return new ContractedReader(partition.open());
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

    private final class ContractedReader implements BatchReader {
        private final BatchReader reader;

        ContractedReader(BatchReader reader) {
            this.reader = reader;
        }

        @Override
        public Optional<Batch> next() {
            return reader.next().map(batch -> Batch.of(schema, batch.rowCount(), batch.columns()));
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
