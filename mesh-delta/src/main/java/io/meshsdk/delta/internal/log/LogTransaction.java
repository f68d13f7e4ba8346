package io.meshsdk.delta.internal.log;

import java.util.OptionalLong;

/** One attempt to add a version to a log. It commits once, or is dropped. */
public interface LogTransaction {
    /** The version read where there is no table. */
    long NO_TABLE = -1;

    /** Returns the version this transaction has read, {@link #NO_TABLE} if there was none. */
    long readVersion();

    /**
     * Returns the last version that an application recorded for itself. From here on this transaction conflicts with
     * any that records another.
     */
    OptionalLong transactionVersion(String application);

    /**
     * Adds a version.
     *
     * @throws LogFailure if it failed for another reason than a conflict: the version may be there or not
     */
    CommitAttempt commit(LogChange change);
}
