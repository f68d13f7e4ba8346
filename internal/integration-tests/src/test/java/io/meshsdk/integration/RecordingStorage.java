package io.meshsdk.integration;

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
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Storage that remembers which filters it was told. */
record RecordingStorage(StorageProvider storage, List<String> filters) implements StorageProvider {
    static RecordingStorage of(StorageProvider storage) {
        return new RecordingStorage(storage, new ArrayList<>());
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
        return new RecordingTable(storage.open(location, asOf), filters);
    }

    @Override
    public Optional<TableState> state(TableLocation location) {
        return storage.state(location);
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
    public void close() {
        storage.close();
    }

    private record RecordingTable(StoredTable table, List<String> filters) implements StoredTable {
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
            return table.contract();
        }

        @Override
        public Optional<RecordedCommit> publication() {
            return table.publication();
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
            filters.add(filter.text());
            return table.dataset(filter);
        }

        @Override
        public Dataset dataset(Collection<FileId> files) {
            return table.dataset(files);
        }
    }
}
