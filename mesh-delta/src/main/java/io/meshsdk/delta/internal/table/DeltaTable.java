package io.meshsdk.delta.internal.table;

import io.meshsdk.delta.internal.files.Durability;
import io.meshsdk.delta.internal.files.HadoopSettings;
import io.meshsdk.delta.internal.files.LocalPaths;
import io.meshsdk.delta.internal.kernel.KernelReader;
import io.meshsdk.delta.internal.log.CommitFiles;
import io.meshsdk.delta.internal.log.LogReader;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.TableLocation;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;

/** The folder of a table, which need not exist, and what reads it. Thread-safe. */
public final class DeltaTable {
    private final Path folder;
    private final Configuration settings;
    private final LogReader log;
    private final CommitFiles commits;

    private DeltaTable(Path folder, Configuration settings) {
        this.folder = folder;
        this.settings = settings;
        this.log = new KernelReader(settings, LocalPaths.toHadoop(folder));
        this.commits = new CommitFiles(folder);
    }

    /**
     * Returns the table at a location.
     *
     * @throws StorageException if the location is not on a local or mounted disk
     */
    public static DeltaTable at(TableLocation location, Configuration settings) {
        return new DeltaTable(folder(location), settings);
    }

    /**
     * Returns the folder of a location.
     *
     * @throws StorageException if the location is not on a local or mounted disk
     */
    public static Path folder(TableLocation location) {
        if (!"file".equals(location.uri().getScheme())) {
            throw new StorageException(
                    "Cannot use location '%s' for Delta tables: scheme '%s' is not served yet. Use a folder of a local or mounted disk."
                            .formatted(location, location.uri().getScheme()));
        }
        return Path.of(location.uri());
    }

    /** Returns the folder. */
    public Path folder() {
        return folder;
    }

    /** Returns the settings under which the Delta libraries reach the folder. */
    public Configuration settings() {
        return settings;
    }

    /** Returns how surely files reach the disk. */
    public Durability durability() {
        return settings.getEnum(HadoopSettings.DURABILITY, Durability.FORCED);
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
        return new ContractFiles(folder, durability());
    }
}
