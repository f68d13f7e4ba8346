package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.log.CommitEntry;
import io.meshsdk.delta.internal.log.LogTransaction;
import io.meshsdk.delta.internal.log.TableMetadata;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.delta.internal.table.DeltaTable;
import io.meshsdk.delta.internal.table.History;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.TableChanges;
import java.util.Optional;

/** What others did to a table between the base version of a write and the version its transaction has read. */
final class Moves {
    private final DeltaTable table;
    private final long base;
    private final long version;
    private final Optional<TableMetadata> metadata;
    private final boolean changeDescription;
    private final boolean changeRows;

    private Moves(
            DeltaTable table,
            long base,
            long version,
            Optional<TableMetadata> metadata,
            boolean changeDescription,
            boolean changeRows) {
        this.table = table;
        this.base = base;
        this.version = version;
        this.metadata = metadata;
        this.changeDescription = changeDescription;
        this.changeRows = changeRows;
    }

    static Moves since(DeltaTable table, Optional<TableSnapshot> base) {
        long version = base.map(TableSnapshot::version).orElse(LogTransaction.NO_TABLE);
        return new Moves(table, version, version, base.map(TableSnapshot::metadata), false, false);
    }

    /** Returns the moves up to a version, those known so far included. */
    Moves upTo(long newest) {
        if (newest < version) {
            throw new StorageException("Cannot commit to Delta table '%s': version %d is gone. Stage the write again."
                    .formatted(table.folder(), version));
        }
        boolean described = false;
        boolean changed = changeRows;
        for (long number = version + 1; number <= newest; number++) {
            CommitEntry entry = entry(number);
            described |= entry.changesMetadata();
            changed |= entry.changesRows();
        }
        Optional<TableMetadata> now =
                described ? Optional.of(table.log().atVersion(newest).metadata()) : metadata;
        return new Moves(table, base, newest, now, changeDescription || described, changed);
    }

    private CommitEntry entry(long number) {
        return table.commits()
                .entry(number)
                .orElseThrow(() -> new StorageException(
                        "Cannot commit to Delta table '%s': commit file %d was cleaned up meanwhile. Stage the write again."
                                .formatted(table.folder(), number)));
    }

    /** Returns these moves as the new base. */
    Moves rebased() {
        return new Moves(table, version, version, metadata, false, false);
    }

    long base() {
        return base;
    }

    long version() {
        return version;
    }

    /** Returns how the table is described at the version. */
    Optional<TableMetadata> metadata() {
        return metadata;
    }

    /** Returns how a commit whose verdict rests on some rows has to end; empty if it may go on. */
    Optional<CommitOutcome> outcome(ReadScope scope) {
        if (!changeDescription && !(changeRows && scope == ReadScope.WHOLE_TABLE)) {
            return Optional.empty();
        }
        TableChanges changes = new History(table).between(base, version);
        return Optional.of(
                changeDescription
                        ? new CommitOutcome.ContractMoved(version, changes.added(), changes.removed())
                        : new CommitOutcome.DataMoved(version, changes.added(), changes.removed()));
    }
}
