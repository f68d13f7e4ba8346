package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.exceptions.CheckpointAlreadyExistsException;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.internal.SnapshotImpl;
import io.meshsdk.delta.internal.log.LogTransaction;
import io.meshsdk.delta.internal.log.LogWriter;
import io.meshsdk.error.StorageException;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits through Delta Kernel, for tables of every protocol whose features it can write under. */
public final class KernelWriter implements LogWriter {
    private static final Logger LOG = LoggerFactory.getLogger(KernelWriter.class);

    private final KernelLog log;

    /** Creates a writer of the table in a folder, under settings that reach it. */
    public KernelWriter(Configuration settings, Path table) {
        this.log = new KernelLog(settings, table);
    }

    @Override
    public LogTransaction begin() {
        return new KernelTransaction(log, KernelReader.guarded(log.table(), log::latest));
    }

    /**
     * Begins a transaction that has read a version, {@link LogTransaction#NO_TABLE} for none.
     *
     * @throws StorageException if the version cannot be read
     */
    public LogTransaction beginAt(long version) {
        Optional<SnapshotImpl> read = version == LogTransaction.NO_TABLE
                ? Optional.empty()
                : Optional.of(KernelReader.guarded(log.table(), () -> log.atVersion(version)));
        return new KernelTransaction(log, read);
    }

    /**
     * Writes the newest version down as a whole, unless that was done, and returns it. Delta may then clean up commit files
     * that are older than the table keeps them for.
     *
     * @throws StorageException if there is no table, or it cannot be written down
     */
    public long checkpoint() {
        return KernelReader.guarded(log.table(), () -> {
            SnapshotImpl latest = log.latest()
                    .orElseThrow(() ->
                            new StorageException("No Delta table in '%s'. Check the location, or publish to it first."
                                    .formatted(log.table())));
            checkpoint(latest);
            return latest.getVersion();
        });
    }

    private void checkpoint(SnapshotImpl latest) {
        try {
            KernelCheckpoint.write(new CheckpointEngine(log.engine()), latest);
        } catch (CheckpointAlreadyExistsException e) {
            LOG.debug("Version {} of Delta table '{}' is written down already.", latest.getVersion(), log.table());
        } catch (IOException | KernelException e) {
            throw new StorageException(
                    "Cannot write version %d of Delta table '%s' down as a whole: %s. Check the disk and the permissions, then try again."
                            .formatted(latest.getVersion(), log.table(), KernelReader.told(e)),
                    e);
        }
    }
}
