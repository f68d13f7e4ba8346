package io.meshsdk.core.providers;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.Provenance;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;

/** The rows of a table behind the {@link Guard}. */
record GuardedDataset(Dataset data, Guard guard) implements Dataset {
    @Override
    public Schema schema() {
        return guard.call("read the fields of", data::schema);
    }

    @Override
    public List<Partition> partitions() {
        return guard.call("list the partitions of", data::partitions).stream()
                .<Partition>map(partition -> new GuardedPartition(partition, guard))
                .toList();
    }

    @Override
    public Provenance provenance() {
        return data.provenance();
    }

    /** Unknown fields are the caller's mistake, and told as such. */
    @Override
    public Dataset select(List<String> fields) {
        return new GuardedDataset(data.select(fields), guard);
    }

    private record GuardedPartition(Partition partition, Guard guard) implements Partition {
        @Override
        public BatchReader open() {
            return new GuardedReader(guard.call("open rows of", partition::open), guard);
        }

        @Override
        public boolean isReopenable() {
            return guard.call("ask for rows of", partition::isReopenable);
        }

        @Override
        public Optional<String> identity() {
            return guard.call("ask for rows of", partition::identity);
        }

        @Override
        public Optional<PartitionStatistics> statistics() {
            return guard.call("read statistics of", partition::statistics);
        }
    }

    private record GuardedReader(BatchReader reader, Guard guard) implements BatchReader {
        @Override
        public Optional<Batch> next() {
            return guard.call("read rows of", reader::next);
        }

        @Override
        public void close() {
            guard.run("end reading rows of", reader::close);
        }
    }
}
