package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import java.util.List;
import java.util.Optional;

/**
 * Stores tables of one format. Found by {@link java.util.ServiceLoader} unless it is registered explicitly: public, with a
 * public constructor without parameters. Thread-safe. Holds no resource between calls that {@link #close()} would not
 * release.
 *
 * <p>Providers extend {@code StorageProviderContract} of {@code mesh-testkit} in their tests.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface StorageProvider extends AutoCloseable {
    /** Returns the format served, in lower case, for example {@code delta}; unique in a mesh. */
    String format();

    /**
     * Begins a write that nobody can see, pinned to the newest version there is. Makes nothing, not even a folder, before
     * rows are written.
     *
     * @throws io.meshsdk.error.StorageException if the target cannot be reached, the format cannot hold a type of the schema
     *     (names the field), this provider does not have the mode, or the mode does not fit the target: its filter reads other
     *     than partition columns, its keys are no fields, or rows are to stay that were written under other fields
     */
    StagedWrite stage(WriteTarget target, WriteMode mode);

    /**
     * Opens a version of a table.
     *
     * @throws io.meshsdk.error.StorageException if there is no table, or not that version of it
     */
    StoredTable open(TableLocation location, AsOf asOf);

    /**
     * Returns what a table says about itself; empty where there is none.
     *
     * @throws io.meshsdk.error.StorageException if the location cannot be read
     */
    Optional<TableState> state(TableLocation location);

    /**
     * Returns the commit that completed a publication; empty where none did.
     *
     * @throws io.meshsdk.error.ConflictException if the number is below the highest that its series recorded, and not
     *     recorded itself, or the commit that would tell is no longer in the log
     * @throws io.meshsdk.error.StorageException if the location cannot be read
     */
    Optional<RecordedCommit> publication(TableLocation location, PublicationId id);

    /**
     * Returns the tables of this format below a folder, sorted; empty where there is no folder.
     *
     * @throws io.meshsdk.error.StorageException if the folder cannot be listed
     */
    List<TableLocation> tables(TableLocation root);

    /**
     * Returns what each version of a table did, the newest first, as far back as the log tells.
     *
     * @param limit how many at most
     * @throws IllegalArgumentException if the limit is negative
     * @throws io.meshsdk.error.StorageException if there is no table, it cannot be read, or this provider tells no history
     */
    default List<TableCommit> history(TableLocation location, int limit) {
        throw unsupported("tell the history of", location);
    }

    /**
     * Returns how the files of two versions differ, whatever happened in between; rows that only changed their place, as when
     * small files are made one, are in files of both lists.
     *
     * @param above the version the changes follow; -1 for all that the other has
     * @param upTo the version that holds the last of them
     * @throws IllegalArgumentException if the first is above the second
     * @throws io.meshsdk.error.StorageException if there is no such version, it can no longer be read, or this provider tells no
     *     changes
     */
    default TableChanges changes(TableLocation location, long above, long upTo) {
        throw unsupported("tell the changes of", location);
    }

    /**
     * Returns what keeps a table in order.
     *
     * @throws io.meshsdk.error.StorageException if there is no table, or this provider maintains none
     */
    default TableMaintenance maintenance(TableLocation location) {
        throw unsupported("maintain", location);
    }

    private StorageException unsupported(String act, TableLocation location) {
        return new StorageException("Cannot %s '%s': provider %s of format '%s' does not. Use one that does."
                .formatted(act, location, getClass().getName(), format()));
    }

    /**
     * Releases what the provider holds. A mesh closes the providers it found, once; those that a host registered are the host's to
     * close.
     */
    @Override
    default void close() {}
}
