package io.meshsdk.delta.internal.table;

import io.meshsdk.delta.internal.files.FileStore;
import io.meshsdk.delta.internal.kernel.KernelReader;
import io.meshsdk.delta.internal.log.CommitFiles;
import io.meshsdk.delta.internal.log.LogReader;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.TableLocation;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** The folder of a table, which need not exist, and what reads it. Thread-safe. */
public final class DeltaTable {
    private final FileStore files;
    private final LogReader log;
    private final CommitFiles commits;

    private DeltaTable(FileStore files) {
        this.files = files;
        this.log = new KernelReader(files.settings(), files.root());
        this.commits = new CommitFiles(files);
    }

    /**
     * Returns the table at a location.
     *
     * @throws StorageException if no file system serves its scheme
     */
    public static DeltaTable at(TableLocation location, Configuration settings) {
        return new DeltaTable(FileStore.at(location, settings));
    }

    /** Returns the folder. */
    public Path folder() {
        return files.root();
    }

    /** Returns the files in the folder. */
    public FileStore files() {
        return files;
    }

    /** Returns the settings under which the Delta libraries reach the folder. */
    public Configuration settings() {
        return files.settings();
    }

    /** Returns the reader of the log. */
    public LogReader log() {
        return log;
    }

    /** Returns the reader of single commit files. */
    public CommitFiles commits() {
        return commits;
    }

    /** Returns the publications that the log records. */
    public Publications publications() {
        return new Publications(commits);
    }

    /** Returns the contract documents beside the log. */
    public ContractFiles contracts() {
        return new ContractFiles(files);
    }
}
