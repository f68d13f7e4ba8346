package io.meshsdk.testkit;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.Provenance;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Datasets that keep the letter of {@link BatchReader}: once the next batch is asked for, or the reader is closed, the
 * batch before holds garbage. A consumer that keeps batches, or arrays of them, fails its tests.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PoisonedDatasets {
    private PoisonedDatasets() {}

    /** Returns a dataset of the same rows in buffers of its own, each poisoned when its time is over. The source is spared. */
    public static Dataset of(Dataset source) {
        return new PoisonedDataset(source);
    }

    private record PoisonedDataset(Dataset source) implements Dataset {
        @Override
        public Schema schema() {
            return source.schema();
        }

        @Override
        public Provenance provenance() {
            return source.provenance();
        }

        @Override
        public List<Partition> partitions() {
            return source.partitions().stream()
                    .map(PoisonedPartition::new)
                    .map(Partition.class::cast)
                    .toList();
        }

        @Override
        public Dataset select(List<String> fields) {
            return new PoisonedDataset(source.select(fields));
        }
    }

    private record PoisonedPartition(Partition source) implements Partition {
        @Override
        public BatchReader open() {
            return new PoisonedReader(source.open());
        }

        @Override
        public Optional<PartitionStatistics> statistics() {
            return source.statistics();
        }
    }

    private static final class PoisonedReader implements BatchReader {
        private final BatchReader source;
        private @Nullable SpoilableBatch handedOut;

        PoisonedReader(BatchReader source) {
            this.source = source;
        }

        @Override
        public Optional<Batch> next() {
            spoil();
            Optional<SpoilableBatch> next = source.next().map(SpoilableBatch::copyOf);
            handedOut = next.orElse(null);
            return next.map(SpoilableBatch::batch);
        }

        @Override
        public void close() {
            spoil();
            source.close();
        }

        private void spoil() {
            if (handedOut != null) {
                handedOut.spoil();
                handedOut = null;
            }
        }
    }
}
