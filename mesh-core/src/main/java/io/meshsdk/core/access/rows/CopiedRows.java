package io.meshsdk.core.access.rows;

import io.meshsdk.core.columns.OwnColumns;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.Provenance;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Rows that were chosen of others, in columns of their own: a dictionary, the end of a buffer that is used again, or a slot that is
 * null would still hold values of the rows that were left out. Nothing is known of them before they are read.
 */
record CopiedRows(Dataset chosen) implements Dataset {
    @Override
    public Schema schema() {
        return chosen.schema();
    }

    @Override
    public Provenance provenance() {
        return chosen.provenance();
    }

    @Override
    public List<Partition> partitions() {
        return chosen.partitions().stream().<Partition>map(Copied::new).toList();
    }

    /** Returns the fields; never a value. */
    @Override
    public String toString() {
        return "Copied" + schema();
    }

    private record Copied(Partition partition) implements Partition {
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
                    return reader.next().map(Copied::copy);
                }

                @Override
                public void close() {
                    reader.close();
                }
            };
        }

        private static Batch copy(Batch batch) {
            return Batch.of(
                    batch.schema(),
                    batch.rowCount(),
                    batch.columns().stream().map(OwnColumns::of).toList());
        }
    }
}
