package io.meshsdk.core.sources;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.error.MeshException;
import io.meshsdk.schema.Schema;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Batches that are there already. They are iterated once for each time the only partition is opened.
 *
 * @since 0.1.0
 */
public final class BatchesDataset implements Dataset {
    private final Schema schema;
    private final Iterable<Batch> batches;

    private BatchesDataset(Schema schema, Iterable<Batch> batches) {
        this.schema = schema;
        this.batches = batches;
    }

    /** Returns a dataset of batches of a schema. */
    public static BatchesDataset of(Schema schema, Iterable<Batch> batches) {
        return new BatchesDataset(schema, batches);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public List<Partition> partitions() {
        return List.of(new SinglePartition(() -> new Reader(batches.iterator())));
    }

    /** Returns the fields; never a value. */
    @Override
    public String toString() {
        return "Batches" + schema;
    }

    private final class Reader implements BatchReader {
        private final Iterator<Batch> remaining;

        Reader(Iterator<Batch> remaining) {
            this.remaining = remaining;
        }

        @Override
        public Optional<Batch> next() {
            try {
                return remaining.hasNext() ? Optional.of(checked(remaining.next())) : Optional.empty();
            } catch (MeshException e) {
                throw e;
            } catch (RuntimeException e) {
                throw new DataSourceException(
                        "Cannot read the next batch: the source failed with %s. Mend the source and publish again."
                                .formatted(e.getClass().getName()),
                        e);
            }
        }

        private Batch checked(Batch batch) {
            if (!batch.schema().equals(schema)) {
                throw new DataSourceException("Cannot read the next batch: its fields are %s where %s were announced"
                        .formatted(batch.schema(), schema));
            }
            return batch;
        }

        @Override
        public void close() {}
    }
}
