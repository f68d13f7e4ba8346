package io.meshsdk.testkit;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Dataset;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.RecordedCommit;
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

/**
 * Storage whose tables another writer writes, too, as Spark does beside a mesh: commits of a {@link ForeignWriter} say nothing
 * of a publication, and tables that it made have no contract. Over storage that tells history. As thread-safe as that.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class SharedStorage implements StorageProvider {
    private final StorageProvider storage;

    /** Creates storage over other storage. */
    public SharedStorage(StorageProvider storage) {
        this.storage = storage;
    }

    /** Returns another writer of a table, which may be there or not. */
    public ForeignWriter foreignWriter(TableLocation table) {
        return new ForeignWriter(storage, table);
    }

    @Override
    public String format() {
        return storage.format();
    }

    @Override
    public StagedWrite stage(WriteTarget target, WriteMode mode) {
        return storage.stage(target, mode);
    }

    @Override
    public StoredTable open(TableLocation location, AsOf asOf) {
        StoredTable table = storage.open(location, asOf);
        return new SharedTable(table, publication(location, table.version()));
    }

    @Override
    public Optional<TableState> state(TableLocation location) {
        return storage.state(location)
                .map(state -> new TableState(
                        state.version(),
                        state.properties(),
                        ours(state.contract()),
                        publication(location, state.version())));
    }

    @Override
    public Optional<RecordedCommit> publication(TableLocation location, PublicationId id) {
        return storage.publication(location, id);
    }

    @Override
    public List<TableLocation> tables(TableLocation root) {
        return storage.tables(root);
    }

    @Override
    public List<TableCommit> history(TableLocation location, int limit) {
        return storage.history(location, limit).stream()
                .map(SharedStorage::told)
                .toList();
    }

    @Override
    public TableChanges changes(TableLocation location, long above, long upTo) {
        return storage.changes(location, above, upTo);
    }

    @Override
    public TableMaintenance maintenance(TableLocation location) {
        return storage.maintenance(location);
    }

    /** Closes the storage below. */
    @Override
    public void close() {
        storage.close();
    }

    private Optional<RecordedCommit> publication(TableLocation location, long upTo) {
        return history(location, Integer.MAX_VALUE).stream()
                .filter(commit -> commit.version() <= upTo)
                .flatMap(commit -> commit.facts().stream()
                        .map(facts -> new RecordedCommit(commit.version(), commit.timestamp(), facts)))
                .findFirst();
    }

    private static TableCommit told(TableCommit commit) {
        return commit.facts().filter(ForeignWriter::isForeign).isEmpty()
                ? commit
                : new TableCommit(
                        commit.version(),
                        commit.timestamp(),
                        Optional.empty(),
                        ForeignWriter.OPERATION,
                        commit.changes(),
                        commit.metrics());
    }

    private static Optional<ContractDocument> ours(Optional<ContractDocument> contract) {
        return contract.filter(document -> !document.equals(ForeignWriter.NO_CONTRACT));
    }

    private record SharedTable(StoredTable table, Optional<RecordedCommit> publication) implements StoredTable {
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
            return ours(table.contract());
        }

        @Override
        public List<FileId> files() {
            return table.files();
        }

        @Override
        public Dataset dataset() {
            return table.dataset();
        }

        @Override
        public Dataset dataset(Filter filter) {
            return table.dataset(filter);
        }

        @Override
        public Dataset dataset(Collection<FileId> files) {
            return table.dataset(files);
        }
    }
}
