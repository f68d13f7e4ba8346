package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.TableManager;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.TableNotFoundException;
import io.delta.kernel.internal.SnapshotImpl;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** The log of one table as Delta Kernel reaches it. Thread-safe. */
final class KernelLog {
    private final Engine engine;
    private final String table;

    KernelLog(Configuration settings, Path table) {
        this.table = table.toString();
        this.engine = KernelReader.guarded(this.table, () -> DefaultEngine.create(settings));
    }

    Engine engine() {
        return engine;
    }

    String table() {
        return table;
    }

    Optional<SnapshotImpl> latest() {
        try {
            return Optional.of((SnapshotImpl) TableManager.loadSnapshot(table).build(engine));
        } catch (TableNotFoundException e) {
            return Optional.empty();
        }
    }

    SnapshotImpl atVersion(long version) {
        return (SnapshotImpl)
                TableManager.loadSnapshot(table).atVersion(version).build(engine);
    }
}
