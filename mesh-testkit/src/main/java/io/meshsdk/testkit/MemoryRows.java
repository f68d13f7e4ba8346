package io.meshsdk.testkit;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Column;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of files, a partition each, under the fields of a table; those that a file lacks are null. */
record MemoryRows(Schema schema, List<Supplier<List<Batch>>> files) implements Dataset {
    /** Returns the rows in buffers that turn into garbage. */
    static Dataset of(Schema schema, List<Supplier<List<Batch>>> files) {
        return PoisonedDatasets.of(new MemoryRows(schema, List.copyOf(files)));
    }

    @Override
    public List<Partition> partitions() {
        return files.stream()
                .<Partition>map(file -> () -> new StoredReader(schema, file.get()))
                .toList();
    }

    private static final class StoredReader implements BatchReader {
        private final Schema schema;
        private final Queue<Batch> waiting;

        StoredReader(Schema schema, List<Batch> batches) {
            this.schema = schema;
            this.waiting = new ArrayDeque<>(batches);
        }

        @Override
        public Optional<Batch> next() {
            return Optional.ofNullable(waiting.poll()).map(this::read);
        }

        private Batch read(Batch stored) {
            List<Column> columns = schema.fields().stream()
                    .map(field -> column(stored, field))
                    .map(Column.class::cast)
                    .toList();
            return Batch.of(schema, stored.rowCount(), columns);
        }

        private static Column column(Batch stored, Field field) {
            return stored.schema().contains(field.name())
                    ? stored.column(field.name())
                    : Columns.of(field.type(), Collections.nCopies(stored.rowCount(), (@Nullable Object) null));
        }

        @Override
        public void close() {
            waiting.clear();
        }
    }
}
