package io.meshsdk.delta.internal.log;

/** Commits to the log of one table, which need not exist. For one thread. */
public interface LogWriter {
    /**
     * Begins a transaction that has read the latest version.
     *
     * @throws io.meshsdk.error.StorageException if the log cannot be read
     */
    LogTransaction begin();
}
