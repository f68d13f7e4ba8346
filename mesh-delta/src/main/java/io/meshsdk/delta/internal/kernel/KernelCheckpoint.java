package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.CheckpointAlreadyExistsException;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.internal.TableConfig;
import io.delta.kernel.internal.actions.Metadata;
import io.delta.kernel.internal.checkpoints.CheckpointMetaData;
import io.delta.kernel.internal.checkpoints.Checkpointer;
import io.delta.kernel.internal.fs.Path;
import io.delta.kernel.internal.replay.CreateCheckpointIterator;
import io.delta.kernel.internal.snapshot.MetadataCleanup;
import io.delta.kernel.internal.tablefeatures.TableFeatures;
import io.delta.kernel.internal.util.FileNames;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Optional;

/**
 * Writes versions of tables down as a whole. Kernel refuses where columns have invariants, though a checkpoint changes no row:
 * for those, here is what it does for others.
 */
final class KernelCheckpoint {
    private KernelCheckpoint() {}

    /**
     * Writes a version down.
     *
     * @throws CheckpointAlreadyExistsException if that was done
     */
    static void write(Engine engine, SnapshotImpl snapshot) throws IOException {
        if (TableFeatures.INVARIANTS_W_FEATURE.hasKernelWriteSupport(snapshot.getMetadata())) {
            snapshot.writeCheckpoint(engine);
            return;
        }
        long files = writeFile(engine, snapshot);
        new Checkpointer(snapshot.getLogPath())
                .writeLastCheckpointFile(
                        engine, new CheckpointMetaData(snapshot.getVersion(), files, Optional.empty()));
        cleanUp(engine, snapshot);
    }

    private static long writeFile(Engine engine, SnapshotImpl snapshot) throws IOException {
        Path file = FileNames.checkpointFileSingular(snapshot.getLogPath(), snapshot.getVersion());
        try (CreateCheckpointIterator actions = snapshot.getCreateCheckpointIterator(engine)) {
            engine.getParquetHandler().writeParquetFileAtomically(file.toString(), actions);
            return actions.getNumberOfAddActions();
        } catch (IOException e) {
            if (e instanceof FileAlreadyExistsException || e.getCause() instanceof FileAlreadyExistsException) {
                throw new CheckpointAlreadyExistsException(snapshot.getVersion());
            }
            throw e;
        }
    }

    private static void cleanUp(Engine engine, SnapshotImpl snapshot) throws IOException {
        Metadata metadata = snapshot.getMetadata();
        boolean isProtected = snapshot.getProtocol()
                .getWriterFeatures()
                .contains(TableFeatures.CHECKPOINT_PROTECTION_W_FEATURE.featureName());
        if (snapshot.wasBuiltAsLatest()
                && !isProtected
                && TableConfig.EXPIRED_LOG_CLEANUP_ENABLED.fromMetadata(metadata)) {
            MetadataCleanup.cleanupExpiredLogs(
                    engine,
                    System::currentTimeMillis,
                    snapshot.getDataPath(),
                    TableConfig.LOG_RETENTION.fromMetadata(metadata));
        }
    }
}
