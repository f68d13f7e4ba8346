package io.meshsdk.core.reading;

import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.Provenance;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * A dataset each of whose partitions is opened, and its statistics told, only if that is still allowed, as it was when the dataset was
 * opened.
 *
 * @param data what is read
 * @param standing whether it may be seen as it was
 * @param opening whether a partition may be opened; recorded
 * @param knowing whether statistics of a partition may be known; recorded
 */
record DecidedDataset(Dataset data, Permit standing, Permit opening, Permit knowing) implements Dataset {
    /** Tells whether what was allowed still is. */
    interface Permit {
        /**
         * Throws if it is not.
         *
         * @throws io.meshsdk.error.MeshException if the data may not be seen any more, or not in this way
         */
        void require();
    }

    @Override
    public Schema schema() {
        return data.schema();
    }

    @Override
    public Provenance provenance() {
        return data.provenance();
    }

    @Override
    public Dataset select(List<String> fields) {
        return new DecidedDataset(data.select(fields), standing, opening, knowing);
    }

    @Override
    public List<Partition> partitions() {
        return data.partitions().stream().<Partition>map(Decided::new).toList();
    }

    /** Statistics that were handed out are known, and not decided again; those of another listing are. None tell nothing to record. */
    private final class Decided implements Partition {
        private final Partition partition;
        private boolean told;

        Decided(Partition partition) {
            this.partition = partition;
        }

        @Override
        public BatchReader open() {
            opening.require();
            return partition.open();
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
        public synchronized Optional<PartitionStatistics> statistics() {
            Optional<PartitionStatistics> known = partition.statistics();
            if (!told) {
                (known.isPresent() ? knowing : standing).require();
                told = true;
            }
            return known;
        }
    }

    /** Returns the fields; never a value. */
    @Override
    public String toString() {
        return "Decided" + schema();
    }
}
