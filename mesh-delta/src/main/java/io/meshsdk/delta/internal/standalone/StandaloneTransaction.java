package io.meshsdk.delta.internal.standalone;

import io.delta.standalone.Operation;
import io.delta.standalone.OptimisticTransaction;
import io.delta.standalone.actions.Action;
import io.delta.standalone.actions.AddFile;
import io.delta.standalone.actions.SetTransaction;
import io.delta.standalone.data.CloseableIterator;
import io.delta.standalone.exceptions.DeltaConcurrentModificationException;
import io.delta.standalone.expressions.Literal;
import io.meshsdk.delta.internal.files.OwnClassLoader;
import io.meshsdk.delta.internal.log.CommitAttempt;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogFailure;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.LogTransaction;
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

    StandaloneTransaction(OptimisticTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public long readVersion() {
        return transaction.readVersion();
    }

    @Override
    public OptionalLong transactionVersion(String application) {
        long version = transaction.txnVersion(application);
        return version < 0 ? OptionalLong.empty() : OptionalLong.of(version);
    }

    @Override
    public CommitAttempt commit(LogChange change) {
        try {
            return OwnClassLoader.within(() -> new CommitAttempt.Committed(attempt(change)));
        } catch (DeltaConcurrentModificationException e) {
            return new CommitAttempt.Conflicted(e.getClass().getSimpleName());
        } catch (Exception e) {
            throw new LogFailure(e);
        }
    }

    private long attempt(LogChange change) throws IOException {
        List<Action> actions = new ArrayList<>();
        if (change.reads() == LogChange.Reads.EVERYTHING) {
            transaction.readWholeTable();
        }
        if (change.mark() != null) {
            // Without a read of the same mark, two racing transactions would both commit theirs.
            transaction.txnVersion(change.mark().application());
            actions.add(new SetTransaction(
                    change.mark().application(), change.mark().version(), Optional.of(System.currentTimeMillis())));
        }
        if (change.metadata() != null) {
            transaction.updateMetadata(Metadatas.on(transaction.metadata(), change.metadata()));
        }
        if (change.files() == LogChange.Existing.REMOVED) {
            addRemovals(actions);
        }
        change.added().forEach(file -> actions.add(addition(file)));
        return transaction.commit(actions, operation(change), ENGINE).getVersion();
    }

    private void addRemovals(List<Action> actions) throws IOException {
        try (CloseableIterator<AddFile> files =
                transaction.markFilesAsRead(Literal.True).getFiles()) {
            // Files of a snapshot say that nothing changes; the removal of rows must not.
            files.forEachRemaining(file -> actions.add(file.remove(true)));
        }
    }

    private static AddFile addition(LogFile file) {
        return new AddFile(
                file.path(),
                file.partitionValues(),
                file.size(),
                file.modifiedMillis(),
                true,
                file.stats() == null ? null : Json.quoted(file.stats()),
                Map.of());
    }

    private static Operation operation(LogChange change) {
        String mode = change.files() == LogChange.Existing.REMOVED ? "Overwrite" : "Append";
        return new Operation(
                Operation.Name.WRITE, Map.of("mode", Json.quoted(mode)), Map.of(), Optional.of(change.userMetadata()));
    }
}
