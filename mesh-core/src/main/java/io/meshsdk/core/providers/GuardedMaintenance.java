package io.meshsdk.core.providers;

import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableMaintenance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What keeps a table in order, behind the {@link Guard}. */
record GuardedMaintenance(TableMaintenance maintenance, Guard guard) implements TableMaintenance {
    @Override
    public long checkpoint() {
        return guard.call("write a checkpoint of", maintenance::checkpoint);
    }

    @Override
    public Compaction compact(long targetBytes) {
        return guard.ask("compact", () -> maintenance.compact(targetBytes));
    }

    @Override
    public List<String> listVacuumed(Duration olderThan) {
        return guard.ask("list unused files of", () -> maintenance.listVacuumed(olderThan));
    }

    @Override
    public List<String> vacuum(Duration olderThan) {
        return guard.ask("delete unused files of", () -> maintenance.vacuum(olderThan));
    }

    @Override
    public List<String> removeLeftovers(Instant before) {
        return guard.call("remove leftovers of", () -> maintenance.removeLeftovers(before));
    }

    @Override
    public RecordedCommit restore(long version, long newest, CommitFacts facts) {
        return guard.call("restore", () -> maintenance.restore(version, newest, facts));
    }
}
