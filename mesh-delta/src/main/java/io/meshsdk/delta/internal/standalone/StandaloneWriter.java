package io.meshsdk.delta.internal.standalone;

import io.delta.standalone.DeltaLog;
import io.meshsdk.delta.internal.files.OwnClassLoader;
import io.meshsdk.delta.internal.log.LogTransaction;
import io.meshsdk.delta.internal.log.LogWriter;
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

    /** Creates a writer of the table in a folder, under settings that reach it. */
    public StandaloneWriter(Configuration settings, Path table) {
        this.table = table;
        this.log = guarded(() -> DeltaLog.forTable(settings, table));
    }

    @Override
    public LogTransaction begin() {
        return guarded(() -> new StandaloneTransaction(log.startTransaction()));
    }

    private <T> T guarded(Callable<T> code) {
        try {
            return OwnClassLoader.within(code);
        } catch (MeshException e) {
            throw e;
        } catch (Exception e) {
            throw new StorageException(
                    "Cannot open Delta table '%s' for writing: %s. Check the disk and the permissions, then try again."
                            .formatted(table, e.getMessage()),
                    e);
        }
    }
}
