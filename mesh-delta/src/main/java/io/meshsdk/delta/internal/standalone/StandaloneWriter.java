package io.meshsdk.delta.internal.standalone;

import io.delta.standalone.DeltaLog;
import io.meshsdk.delta.internal.files.OwnClassLoader;
import io.meshsdk.delta.internal.files.Secrets;
import io.meshsdk.delta.internal.log.BrokenText;
import io.meshsdk.delta.internal.log.FileChanges;
import io.meshsdk.delta.internal.log.FileChanges.Removed;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogTransaction;
import io.meshsdk.delta.internal.log.LogWriter;
import io.meshsdk.delta.internal.log.Reads;
import io.meshsdk.error.MeshException;
import io.meshsdk.error.StorageException;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Commits through Delta Standalone, for tables of at most reader version 1 and writer version 2. */
public final class StandaloneWriter implements LogWriter {
    /** The newest reader version this engine may write for. */
    public static final int READER_VERSION = 1;

    /** The newest writer version this engine may write for. */
    public static final int WRITER_VERSION = 2;

    private final DeltaLog log;
    private final Path table;
    private final Configuration settings;

    /** Creates a writer of the table in a folder, under settings that reach it. */
    public StandaloneWriter(Configuration settings, Path table) {
        this.table = table;
        this.settings = settings;
        this.log = guarded(() -> DeltaLog.forTable(settings, table));
    }

    /**
     * Returns whether this engine holds a change to everything it says: it has no name for some operations, and does not
     * look for files that came meanwhile where a change that depends on them changes no row itself.
     */
    public static boolean honours(LogChange change) {
        boolean isBlind =
                change.reads() instanceof Reads.Nothing && !(change.files().removed() instanceof Removed.All);
        return Operations.hasNameOf(change.operation().kind()) && (isBlind || changesRows(change.files()));
    }

    private static boolean changesRows(FileChanges files) {
        // Whether there is any file to remove shows only when all of them are looked for.
        boolean removesSome = files.removed() instanceof Removed.Some && files.removesAny();
        return files.effect() == FileChanges.Effect.ROWS_CHANGE
                && (!files.added().isEmpty() || removesSome);
    }

    @Override
    public LogTransaction begin() {
        return guarded(() -> new StandaloneTransaction(log.startTransaction(), new LiveFiles(log)));
    }

    private <T> T guarded(Callable<T> code) {
        try {
            return OwnClassLoader.within(code);
        } catch (MeshException e) {
            throw e;
        } catch (Exception e) {
            if (BrokenText.isBehind(e)) {
                throw new StorageException(
                        "Cannot open Delta table '%s' for writing: a file of its log is not JSON. Restore the log from a backup."
                                .formatted(table));
            }
            throw new StorageException(
                    "Cannot open Delta table '%s' for writing: %s. Check the disk and the permissions, then try again."
                            .formatted(table, Secrets.without(String.valueOf(e.getMessage()), settings)),
                    e);
        }
    }
}
