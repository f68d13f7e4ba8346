package io.meshsdk.core.providers;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableCommit;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableMaintenance;
import io.meshsdk.spi.storage.TableState;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Storage that fails, with exceptions that are not ours, where rows are read. Found by ServiceLoader, hence public. */
public final class FailingStorage implements StorageProvider {
    /** How many of these were closed. */
    public static final AtomicInteger CLOSED = new AtomicInteger();

    private static final Schema SCHEMA = Schema.of(Field.int64("id"), Field.int64("other"));

    @Override
    public String format() {
        return "failing";
    }

    @Override
    public StagedWrite stage(WriteTarget target, WriteMode mode) {
        throw new IllegalStateException("the disk is gone");
    }

    @Override
    public StoredTable open(TableLocation location, AsOf asOf) {
        return new Table();
    }

    @Override
    public Optional<TableState> state(TableLocation location) {
        return Optional.empty();
    }

    @Override
    public Optional<RecordedCommit> publication(TableLocation location, PublicationId id) {
        return Optional.empty();
    }

    @Override
    public List<TableLocation> tables(TableLocation root) {
        return List.of();
    }

    @Override
    public List<TableCommit> history(TableLocation location, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("a limit below zero");
        }
        throw new IllegalStateException("the disk is gone");
    }

    @Override
    public TableMaintenance maintenance(TableLocation location) {
        return new Maintenance();
    }

    @Override
    public void close() {
        CLOSED.incrementAndGet();
    }

    private record Table() implements StoredTable {
        @Override
        public long version() {
            return 0;
        }

        @Override
        public Instant timestamp() {
            return Instant.EPOCH;
        }

        @Override
        public Optional<ContractDocument> contract() {
            return Optional.empty();
        }

        @Override
        public Optional<RecordedCommit> publication() {
            return Optional.empty();
        }

        @Override
        public List<FileId> files() {
            return List.of();
        }

        @Override
        public Dataset dataset() {
            return new Rows(SCHEMA);
        }

        @Override
        public Dataset dataset(Collection<FileId> files) {
            return new Rows(SCHEMA);
        }
    }

    private record Maintenance() implements TableMaintenance {
        @Override
        public long checkpoint() {
            throw new IllegalStateException("the disk is gone");
        }

        @Override
        public Compaction compact(long targetBytes) {
            throw new IllegalStateException("the disk is gone");
        }

        @Override
        public List<String> listVacuumed(Duration olderThan) {
            throw new IllegalStateException("the disk is gone");
        }

        @Override
        public List<String> vacuum(Duration olderThan) {
            throw new IllegalArgumentException("an age below that of the table");
        }

        @Override
        public List<String> removeLeftovers(Instant before) {
            throw new IllegalStateException("the disk is gone");
        }

        @Override
        public RecordedCommit restore(long version, long newest, CommitFacts facts) {
            throw new IllegalStateException("the disk is gone");
        }
    }

    private record Rows(Schema schema) implements Dataset {
        @Override
        public List<Partition> partitions() {
            return List.of(
                    () -> {
                        throw new IllegalStateException("the disk is gone");
                    },
                    Reader::new);
        }
    }

    private static final class Reader implements BatchReader {
        @Override
        public Optional<Batch> next() {
            throw new IllegalStateException("the disk is gone");
        }

        @Override
        public void close() {}
    }
}
