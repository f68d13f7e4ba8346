package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Keeps a table in order: none of it changes a row that a reader of the newest version sees, but {@link #restore}. Several
 * processes may maintain and write one table. Thread-safe.
 *
 * @since 0.1.0
 */
public interface TableMaintenance {
    /**
     * Writes down the newest version as a whole, so that readers need not follow every commit from the first.
     *
     * @return the version that was written down
     * @throws io.meshsdk.error.StorageException if it cannot be written
     */
    long checkpoint();

    /**
     * Makes fewer files of small ones, partition by partition, in one commit that changes no row. A write that others began
     * before and commit afterwards may be told that data moved, and is committed again.
     *
     * @param targetBytes the size that files are to have about; those of three quarters of it and more stay as they are
     * @return what was done
     * @throws IllegalArgumentException if the size is not positive
     * @throws io.meshsdk.error.ConflictException if others changed the files meanwhile; nothing was committed
     * @throws io.meshsdk.error.StorageException if files cannot be read or written; nothing was committed
     */
    @CheckReturnValue
    Compaction compact(long targetBytes);

    /**
     * Returns the files in the table's folder that {@link #vacuum} would delete, relative to it, sorted.
     *
     * @throws IllegalArgumentException if the age is negative, or less than the table keeps files for
     * @throws io.meshsdk.error.StorageException if the table cannot be read
     */
    @CheckReturnValue
    List<String> listVacuumed(Duration olderThan);

    /**
     * Deletes data files that a version listed and the one that was the newest some time ago, and those after it, do not.
     * Versions before it can no longer be read afterwards. Files of that age that no version ever listed may go with them: the
     * age that the table keeps files for is longer than any write takes.
     *
     * @param olderThan how long ago they ceased to be listed
     * @return the deleted files, relative to the table's folder, sorted
     * @throws IllegalArgumentException if the age is negative, or less than the table keeps files for
     * @throws io.meshsdk.error.StorageException if the table cannot be read, or a file cannot be deleted
     */
    List<String> vacuum(Duration olderThan);

    /**
     * Deletes what writes of this provider left behind when their processes died: files that no version ever listed. A write
     * that is under way looks like one that died: give an age that none reaches.
     *
     * @param before only files last written before this time are deleted
     * @return the deleted files, relative to the table's folder, sorted
     * @throws io.meshsdk.error.StorageException if nobody can tell what was left behind, or a file cannot be deleted
     */
    List<String> removeLeftovers(Instant before);

    /**
     * Makes the rows and the description of an earlier version the newest again, in one commit. It happens once, as a
     * publication does: where its id is recorded, it is the commit that is returned.
     *
     * @param version the version to go back to
     * @param newest the newest version, as whoever restores looked at it
     * @param facts what the commit says
     * @return the commit as the log records it
     * @throws io.meshsdk.error.ConflictException if others changed the table meanwhile, or the id may not be used as {@link
     *     StagedWrite#commit} says; nothing was committed
     * @throws io.meshsdk.error.StorageException if the version cannot be read, or a file of it is gone; nothing was committed
     * @throws io.meshsdk.error.UnknownOutcomeException if nobody knows whether it was committed
     */
    @CheckReturnValue
    RecordedCommit restore(long version, long newest, CommitFacts facts);

    /**
     * What a compaction did.
     *
     * @param version the version it made; empty where there was nothing to do
     * @param filesBefore how many files it made into others
     * @param filesAfter how many it made of them
     * @since 0.1.0
     */
    record Compaction(OptionalLong version, int filesBefore, int filesAfter) {}
}
