package io.meshsdk.delta.internal.standalone;

import io.delta.standalone.OptimisticTransaction;
import io.delta.standalone.actions.Action;
import io.delta.standalone.actions.AddFile;
import io.delta.standalone.actions.SetTransaction;
import io.delta.standalone.exceptions.DeltaConcurrentModificationException;
import io.meshsdk.delta.internal.files.OwnClassLoader;
import io.meshsdk.delta.internal.log.CommitAttempt;
import io.meshsdk.delta.internal.log.CommitAttempt.Conflict;
import io.meshsdk.delta.internal.log.CommitAttempt.Conflicted;
import io.meshsdk.delta.internal.log.FileChanges.Effect;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogFailure;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.LogTransaction;
import io.meshsdk.delta.internal.log.Reads;
import io.meshsdk.error.StorageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One transaction of Delta Standalone. */
final class StandaloneTransaction implements LogTransaction {
    private static final String ENGINE = "Mesh-SDK";

    private final OptimisticTransaction transaction;
    private final LiveFiles live;

    StandaloneTransaction(OptimisticTransaction transaction, LiveFiles live) {
        this.transaction = transaction;
        this.live = live;
    }

    @Override
    public long readVersion() {
        return transaction.readVersion();
    }

    @Override
    public OptionalLong transactionVersion(String application) {
        long version = lastVersion(application);
        return version < 0 ? OptionalLong.empty() : OptionalLong.of(version);
    }

    private long lastVersion(String application) {
        try {
            return OwnClassLoader.within(() -> transaction.txnVersion(application));
        } catch (Exception e) {
            // Scala throws what storage throws, declared or not.
            throw new StorageException(
                    "Cannot read the log of a Delta table at version %d. Check the storage and the permissions, then publish again."
                            .formatted(readVersion()),
                    e);
        }
    }

    @Override
    public CommitAttempt commit(LogChange change) {
        try {
            return OwnClassLoader.within(() -> attempt(change));
        } catch (DeltaConcurrentModificationException e) {
            return new Conflicted(Conflicts.of(e));
        } catch (Exception e) {
            throw new LogFailure(e);
        }
    }

    private CommitAttempt attempt(LogChange change) throws IOException {
        Optional<List<AddFile>> removed =
                live.removed(transaction, change.files().removed());
        if (removed.isEmpty()) {
            return new Conflicted(Conflict.FILES_REMOVED);
        }
        declareReads(change.reads());
        if (change.metadata() != null) {
            transaction.updateMetadata(Metadatas.on(transaction.metadata(), change.metadata()));
        }
        List<Action> actions = actions(change, removed.get());
        return new CommitAttempt.Committed(transaction
                .commit(actions, Operations.of(change, removed.get()), ENGINE)
                .getVersion());
    }

    private void declareReads(Reads reads) {
        if (reads instanceof Reads.Everything) {
            transaction.readWholeTable();
        } else if (reads instanceof Reads.Partitions partitions) {
            PartitionPredicates.of(transaction.metadata(), partitions).ifPresent(transaction::markFilesAsRead);
        }
    }

    private List<Action> actions(LogChange change, List<AddFile> removed) {
        List<Action> actions = new ArrayList<>();
        if (change.mark() != null) {
            // Without a read of the same mark, two racing transactions would both commit theirs.
            transaction.txnVersion(change.mark().application());
            actions.add(new SetTransaction(
                    change.mark().application(), change.mark().version(), Optional.of(System.currentTimeMillis())));
        }
        boolean rowsChange = change.files().effect() == Effect.ROWS_CHANGE;
        // Files of a snapshot say that nothing changes; the removal of rows must not.
        removed.forEach(file -> actions.add(file.remove(rowsChange)));
        change.files().added().forEach(file -> actions.add(addition(file, rowsChange)));
        return actions;
    }

    private static AddFile addition(LogFile file, boolean rowsChange) {
        return new AddFile(
                file.path(),
                file.partitionValues(),
                file.size(),
                file.modifiedMillis(),
                rowsChange,
                file.stats() == null ? null : Json.quoted(file.stats()),
                Map.of());
    }
}
