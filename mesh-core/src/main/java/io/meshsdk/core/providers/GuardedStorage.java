package io.meshsdk.core.providers;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableChanges;
import io.meshsdk.spi.storage.TableCommit;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableMaintenance;
import io.meshsdk.spi.storage.TableState;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A storage provider behind the {@link Guard}. */
final class GuardedStorage implements StorageProvider {
    private final StorageProvider provider;

    GuardedStorage(StorageProvider provider) {
        this.provider = provider;
    }

    @Override
    public String format() {
        return provider.format();
    }

    @Override
    public StagedWrite stage(WriteTarget target, WriteMode mode) {
        Guard guard = guard(target.location());
        StagedWrite write = guard.call("stage a write to", () -> provider.stage(target, mode));
        return new GuardedWrite(write, guard);
    }

    @Override
    public StoredTable open(TableLocation location, AsOf asOf) {
        Guard guard = guard(location);
        return new GuardedTable(guard.call("open", () -> provider.open(location, asOf)), guard);
    }

    @Override
    public Optional<TableState> state(TableLocation location) {
        return guard(location).call("read the state of", () -> provider.state(location));
    }

    @Override
    public Optional<RecordedCommit> publication(TableLocation location, PublicationId id) {
        return guard(location).call("look for a publication in", () -> provider.publication(location, id));
    }

    @Override
    public List<TableLocation> tables(TableLocation root) {
        return guard(root).call("list the tables of", () -> provider.tables(root));
    }

    @Override
    public List<TableCommit> history(TableLocation location, int limit) {
        return guard(location).ask("tell the history of", () -> provider.history(location, limit));
    }

    @Override
    public TableChanges changes(TableLocation location, long above, long upTo) {
        return guard(location).ask("tell the changes of", () -> provider.changes(location, above, upTo));
    }

    @Override
    public TableMaintenance maintenance(TableLocation location) {
        Guard guard = guard(location);
        return new GuardedMaintenance(guard.call("maintain", () -> provider.maintenance(location)), guard);
    }

    @Override
    public void close() {
        guard(format()).run("close", provider::close);
    }

    private Guard guard(Object target) {
        return new Guard("storage '%s'".formatted(provider.format()), target);
    }

    /** A staged write behind the guard. */
    private static final class GuardedWrite implements StagedWrite {
        private final StagedWrite write;
        private final Guard guard;

        GuardedWrite(StagedWrite write, Guard guard) {
            this.write = write;
            this.guard = guard;
        }

        @Override
        public OptionalLong baseVersion() {
            return guard.call("read the base version of", write::baseVersion);
        }

        @Override
        public PartitionWriter partition(int index) {
            PartitionWriter writer = guard.call("stage a partition of", () -> write.partition(index));
            return new GuardedWriter(writer, guard);
        }

        @Override
        public Dataset kept(List<StagedFiles> files) {
            return new GuardedDataset(guard.call("tell the rows that stay in", () -> write.kept(files)), guard);
        }

        @Override
        public CommitOutcome commit(List<StagedFiles> files, CommitFacts facts, ReadScope scope) {
            return guard.call("commit to", () -> write.commit(files, facts, scope));
        }

        @Override
        public void close() {
            guard.run("end a write to", write::close);
        }
    }

    /** A partition writer behind the guard. */
    private static final class GuardedWriter implements PartitionWriter {
        private final PartitionWriter writer;
        private final Guard guard;

        GuardedWriter(PartitionWriter writer, Guard guard) {
            this.writer = writer;
            this.guard = guard;
        }

        @Override
        public FileId write(PartitionValues values, Batch batch) {
            return guard.call("write rows to", () -> writer.write(values, batch));
        }

        @Override
        public StagedFiles finish() {
            return guard.call("finish files of", writer::finish);
        }

        @Override
        public void abort() {
            guard.run("abort files of", writer::abort);
        }
    }

    /** A table behind the guard. */
    private record GuardedTable(StoredTable table, Guard guard) implements StoredTable {
        @Override
        public long version() {
            return table.version();
        }

        @Override
        public Instant timestamp() {
            return table.timestamp();
        }

        @Override
        public Optional<ContractDocument> contract() {
            return guard.call("read the contract of", table::contract);
        }

        @Override
        public Optional<RecordedCommit> publication() {
            return guard.call("read the last publication of", table::publication);
        }

        @Override
        public List<FileId> files() {
            return guard.call("list the files of", table::files);
        }

        @Override
        public Dataset dataset() {
            return new GuardedDataset(guard.call("open the rows of", table::dataset), guard);
        }

        @Override
        public Dataset dataset(Filter filter) {
            return new GuardedDataset(guard.call("open filtered rows of", () -> table.dataset(filter)), guard);
        }

        @Override
        public Dataset dataset(Collection<FileId> files) {
            return new GuardedDataset(guard.call("open some files of", () -> table.dataset(files)), guard);
        }
    }
}
