package io.meshsdk.delta.internal.log;

import java.time.Instant;
import java.util.Optional;

/** Opens the log of one table at a version. Thread-safe. */
public interface LogReader {
    /**
     * Returns the table as it is, empty if there is none.
     *
     * @throws io.meshsdk.error.StorageException if the log cannot be read, or the table needs a feature we do not know
     */
    Optional<TableSnapshot> latest();

    /**
     * Returns the table at a version.
     *
     * @throws io.meshsdk.error.StorageException if there is no such version, or it cannot be read
     */
    TableSnapshot atVersion(long version);

    /**
     * Returns the table as it was at a time; a time after the last commit means the last version.
     *
     * @throws io.meshsdk.error.StorageException if the table is younger than that, or it cannot be read
     */
    TableSnapshot atTime(Instant time);
}
