package io.meshsdk.integration;

import io.meshsdk.error.StorageException;
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

/** Storage of Delta tables that cannot be reached. */
final class UnreachableStorage implements StorageProvider {
    @Override
    public String format() {
        return "delta";
    }

    @Override
    public StagedWrite stage(WriteTarget target, WriteMode mode) {
        throw down();
    }

    @Override
    public StoredTable open(TableLocation location, AsOf asOf) {
        throw down();
    }

    @Override
    public Optional<TableState> state(TableLocation location) {
        throw down();
    }

    @Override
    public Optional<RecordedCommit> publication(TableLocation location, PublicationId id) {
        throw down();
    }

    @Override
    public List<TableLocation> tables(TableLocation root) {
        throw down();
    }

    @Override
    public void close() {
        // Nothing was opened.
    }

    private static StorageException down() {
        return new StorageException("The storage cannot be reached");
    }
}
