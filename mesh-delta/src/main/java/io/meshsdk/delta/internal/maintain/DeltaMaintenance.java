package io.meshsdk.delta.internal.maintain;

import io.meshsdk.delta.internal.engine.EngineByProtocol;
import io.meshsdk.delta.internal.table.DeltaTable;
import io.meshsdk.delta.internal.write.Compactor;
import io.meshsdk.delta.internal.write.Restorer;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableMaintenance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Keeps one Delta table in order. Thread-safe. */
public final class DeltaMaintenance implements TableMaintenance {
    private final DeltaTable table;
    private final Clock clock;

    /** Creates the maintenance of a table by a clock. */
    public DeltaMaintenance(DeltaTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public long checkpoint() {
        return new EngineByProtocol(table.settings(), table.folder()).checkpoint();
    }

    @Override
    public Compaction compact(long targetBytes) {
        if (targetBytes < 1) {
            throw new IllegalArgumentException(
                    "Invalid size %d of files: expected at least one byte".formatted(targetBytes));
        }
        table.files().requireSafeCommits();
        return new Compactor(table).compact(targetBytes);
    }

    @Override
    public List<String> listVacuumed(Duration olderThan) {
        return new Vacuum(table, clock).list(olderThan);
    }

    @Override
    public List<String> vacuum(Duration olderThan) {
        return new Vacuum(table, clock).run(olderThan);
    }

    @Override
    public List<String> removeLeftovers(Instant before) {
        return new Leftovers(table).deleteOlderThan(before);
    }

    @Override
    public RecordedCommit restore(long version, long newest, CommitFacts facts) {
        table.files().requireSafeCommits();
        return new Restorer(table).restore(version, newest, facts);
    }
}
