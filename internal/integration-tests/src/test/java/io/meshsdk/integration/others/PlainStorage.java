package io.meshsdk.integration.others;

import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.util.List;
import java.util.Optional;

/** Storage that does what every provider has to, and no more. */
record PlainStorage(StorageProvider storage) implements StorageProvider {
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
        return storage.open(location, asOf);
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
}
