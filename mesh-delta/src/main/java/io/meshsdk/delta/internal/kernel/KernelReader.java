package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.TableManager;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.exceptions.UnsupportedProtocolVersionException;
import io.delta.kernel.exceptions.UnsupportedTableFeatureException;
import io.delta.kernel.internal.SnapshotImpl;
import io.meshsdk.delta.internal.files.OwnClassLoader;
import io.meshsdk.delta.internal.files.Secrets;
import io.meshsdk.delta.internal.log.BrokenText;
import io.meshsdk.delta.internal.log.LogReader;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.error.MeshException;
import io.meshsdk.error.StorageException;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Opens a table through Delta Kernel. */
public final class KernelReader implements LogReader {
    private static final String ASK_FOR_ANOTHER = "Ask for a version the table has.";

    private final KernelLog log;
    private final String table;

    /** Creates a reader of the table in a folder, under settings that reach it. */
    public KernelReader(Configuration settings, Path table) {
        this.log = new KernelLog(settings, table);
        this.table = log.table();
    }

    @Override
    public Optional<TableSnapshot> latest() {
        return guarded(table, log::latest).map(this::snapshot);
    }

    @Override
    public TableSnapshot atVersion(long version) {
        return snapshot(guarded(table, ASK_FOR_ANOTHER, () -> log.atVersion(version)));
    }

    @Override
    public TableSnapshot atTime(Instant time) {
        SnapshotImpl latest = guarded(table, log::latest)
                .orElseThrow(() -> new StorageException(
                        "No Delta table in '%s'. Check the location, or publish to it first.".formatted(table)));
        return snapshot(guarded(table, ASK_FOR_ANOTHER, () -> at(time, latest)));
    }

    private SnapshotImpl at(Instant time, SnapshotImpl latest) {
        // Kernel refuses times after the last commit; a reader who asks for them wants the last version.
        if (!time.isBefore(Instant.ofEpochMilli(latest.getTimestamp(log.engine())))) {
            return latest;
        }
        // Times that milliseconds cannot count lie before any commit, as the epoch does.
        long millis = time.isBefore(Instant.EPOCH) ? 0 : time.toEpochMilli();
        return (SnapshotImpl)
                TableManager.loadSnapshot(table).atTimestamp(millis, latest).build(log.engine());
    }

    private TableSnapshot snapshot(SnapshotImpl snapshot) {
        return new KernelSnapshot(log.engine(), snapshot);
    }

    static <T> T guarded(String table, Callable<T> code) {
        return guarded(table, "Repair the log, or read the table with another engine.", code);
    }

    private static <T> T guarded(String table, String remedy, Callable<T> code) {
        try {
            return OwnClassLoader.within(code);
        } catch (MeshException e) {
            throw e;
        } catch (UnsupportedTableFeatureException e) {
            throw new StorageException(
                    "Cannot read Delta table '%s': it needs the table features %s, which this version does not know."
                                    .formatted(table, new TreeSet<>(e.getUnsupportedFeatures()))
                            + " Read it with another engine, or drop the features.",
                    e);
        } catch (UnsupportedProtocolVersionException e) {
            throw new StorageException(
                    "Cannot read Delta table '%s': it needs protocol version %d. Read it with another engine."
                            .formatted(table, e.getVersion()),
                    e);
        } catch (KernelException e) {
            requireText(table, e);
            throw new StorageException("Cannot read Delta table '%s': %s %s".formatted(table, told(e), remedy), e);
        } catch (Exception e) {
            requireText(table, e);
            throw new StorageException(
                    "Cannot read Delta table '%s': %s. Check the disk and the permissions, then try again."
                            .formatted(table, told(e)),
                    e);
        }
    }

    static String told(Exception failure) {
        return Secrets.withoutSignatures(String.valueOf(failure.getMessage()));
    }

    private static void requireText(String table, Exception failure) {
        if (BrokenText.isBehind(failure)) {
            throw new StorageException(
                    "Cannot read Delta table '%s': a file of its log is not JSON. Restore the log from a backup."
                            .formatted(table));
        }
    }
}
