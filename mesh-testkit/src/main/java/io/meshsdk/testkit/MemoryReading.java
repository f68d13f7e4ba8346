package io.meshsdk.testkit;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Column;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableLocation;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A version of a table in memory, opened. */
record MemoryReading(MemoryTables tables, TableLocation location, MemoryVersion opened) implements StoredTable {
    @Override
    public long version() {
        return opened.number();
    }

    @Override
    public Instant timestamp() {
        return opened.commit().timestamp();
    }

    @Override
    public Optional<ContractDocument> contract() {
        return Optional.of(opened.description().contract());
    }

    @Override
    public Optional<RecordedCommit> publication() {
        return Optional.of(opened.commit());
    }

    @Override
    public List<FileId> files() {
        return List.copyOf(opened.files());
    }

    @Override
    public Dataset dataset() {
        return dataset(opened.files());
    }

    @Override
    public Dataset dataset(Collection<FileId> files) {
        for (FileId file : files) {
            if (!opened.files().contains(file)) {
                throw new IllegalArgumentException(
                        "Invalid file '%s': it is not live in version %d of '%s'".formatted(file, version(), location));
            }
        }
        return PoisonedDatasets.of(new FilesDataset(this, List.copyOf(new TreeSet<>(files))));
    }

    private Batch read(Batch stored) {
        Schema schema = opened.description().schema();
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

    private record FilesDataset(MemoryReading table, List<FileId> files) implements Dataset {
        @Override
        public Schema schema() {
            return table.opened.description().schema();
        }

        @Override
        public List<Partition> partitions() {
            return files.stream()
                    .map(file -> (Partition) () -> new StoredReader(table, file))
                    .toList();
        }
    }

    private static final class StoredReader implements BatchReader {
        private final MemoryReading table;
        private final Queue<Batch> waiting;

        StoredReader(MemoryReading table, FileId file) {
            this.table = table;
            this.waiting = new ArrayDeque<>(table.tables.batches(table.location, file));
        }

        @Override
        public Optional<Batch> next() {
            return Optional.ofNullable(waiting.poll()).map(table::read);
        }

        @Override
        public void close() {
            waiting.clear();
        }
    }
}
