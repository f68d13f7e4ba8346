package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.exceptions.TableNotFoundException;
import io.delta.kernel.exceptions.UnsupportedProtocolVersionException;
import io.delta.kernel.exceptions.UnsupportedTableFeatureException;
import io.meshsdk.delta.internal.files.OwnClassLoader;
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

    private final Engine engine;
    private final String table;

    /** Creates a reader of the table in a folder, under settings that reach it. */
    public KernelReader(Configuration settings, Path table) {
        this.engine = guarded(table.toString(), () -> DefaultEngine.create(settings));
        this.table = table.toString();
    }

    @Override
    public Optional<TableSnapshot> latest() {
        return guarded(table, this::findLatest).map(this::snapshot);
    }

    @Override
    public TableSnapshot atVersion(long version) {
        return snapshot(guarded(
                table,
                ASK_FOR_ANOTHER,
                () -> TableManager.loadSnapshot(table).atVersion(version).build(engine)));
    }

    @Override
    public TableSnapshot atTime(Instant time) {
        Snapshot latest = guarded(table, this::findLatest)
                .orElseThrow(() -> new StorageException(
                        "No Delta table in '%s'. Check the location, or publish to it first.".formatted(table)));
        return snapshot(guarded(table, ASK_FOR_ANOTHER, () -> at(time, latest)));
    }

    private Snapshot at(Instant time, Snapshot latest) {
        // Kernel refuses times after the last commit; a reader who asks for them wants the last version.
        if (!time.isBefore(Instant.ofEpochMilli(latest.getTimestamp(engine)))) {
            return latest;
        }
        // Times that milliseconds cannot count lie before any commit, as the epoch does.
        long millis = time.isBefore(Instant.EPOCH) ? 0 : time.toEpochMilli();
        return TableManager.loadSnapshot(table).atTimestamp(millis, latest).build(engine);
    }

    private Optional<Snapshot> findLatest() {
        try {
            return Optional.of(TableManager.loadSnapshot(table).build(engine));
        } catch (TableNotFoundException e) {
            return Optional.empty();
        }
    }

    private TableSnapshot snapshot(Snapshot snapshot) {
        return new KernelSnapshot(engine, snapshot);
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
            throw new StorageException(
                    "Cannot read Delta table '%s': %s %s".formatted(table, e.getMessage(), remedy), e);
        } catch (Exception e) {
            throw new StorageException(
                    "Cannot read Delta table '%s': %s. Check the disk and the permissions, then try again."
                            .formatted(table, e.getMessage()),
                    e);
        }
    }
}
