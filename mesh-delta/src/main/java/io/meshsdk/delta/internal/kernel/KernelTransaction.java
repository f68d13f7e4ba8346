package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.TransactionCommitResult;
import io.delta.kernel.commit.CommitFailedException;
import io.delta.kernel.exceptions.MaxCommitRetryLimitReachedException;
import io.delta.kernel.internal.SnapshotImpl;
import io.meshsdk.delta.internal.files.OwnClassLoader;
import io.meshsdk.delta.internal.log.CommitAttempt;
import io.meshsdk.delta.internal.log.CommitAttempt.Committed;
import io.meshsdk.delta.internal.log.CommitAttempt.Conflict;
import io.meshsdk.delta.internal.log.CommitAttempt.Conflicted;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogFailure;
import io.meshsdk.delta.internal.log.LogTransaction;
import io.meshsdk.error.StorageException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One transaction through Delta Kernel. Kernel itself looks for few conflicts when another commit came first: here it
 * tries once, and what the change says it depends on is compared with the other commits before it may try again.
 */
final class KernelTransaction implements LogTransaction {
    private final KernelLog log;
    private final Optional<SnapshotImpl> read;
    private final Set<String> readMarks = new HashSet<>();

    KernelTransaction(KernelLog log, Optional<SnapshotImpl> read) {
        this.log = log;
        this.read = read;
    }

    @Override
    public long readVersion() {
        return read.map(SnapshotImpl::getVersion).orElse(NO_TABLE);
    }

    @Override
    public OptionalLong transactionVersion(String application) {
        readMarks.add(application);
        return read.map(snapshot -> new KernelSnapshot(log.engine(), snapshot).transactionVersion(application))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public CommitAttempt commit(LogChange change) {
        if (change.mark() != null) {
            readMarks.add(change.mark().application());
        }
        try {
            return OwnClassLoader.within(() -> attempt(change));
        } catch (StorageException e) {
            throw e;
        } catch (Exception e) {
            throw new LogFailure(e);
        }
    }

    private CommitAttempt attempt(LogChange change) throws IOException {
        Optional<PreparedChange> prepared = PreparedChange.of(log, read, change);
        if (prepared.isEmpty()) {
            return new Conflicted(Conflict.FILES_REMOVED);
        }
        OtherCommits others = new OtherCommits(log, readVersion(), change, readMarks);
        Optional<SnapshotImpl> base = read;
        while (true) {
            CommitFactsEngine engine =
                    new CommitFactsEngine(log.engine(), prepared.get().facts());
            @Nullable TransactionCommitResult result = tryOnce(prepared.get(), base, engine);
            if (result != null) {
                PostCommitHooks.run(log, result);
                return new Committed(result.getVersion());
            }
            SnapshotImpl latest = log.latest().orElseThrow(() -> new IOException("The log is gone."));
            OptionalLong own = others.find(latest.getVersion(), engine.transactionId());
            if (own.isPresent()) {
                return new Committed(own.getAsLong());
            }
            Optional<Conflict> conflict = others.conflict(latest.getVersion());
            if (conflict.isPresent()) {
                return new Conflicted(conflict.get());
            }
            base = Optional.of(latest);
        }
    }

    private static @Nullable TransactionCommitResult tryOnce(
            PreparedChange change, Optional<SnapshotImpl> base, CommitFactsEngine engine) {
        try {
            return change.on(base).commit(engine, change.actions());
        } catch (MaxCommitRetryLimitReachedException e) {
            if (e.getCause() instanceof CommitFailedException failure && failure.isConflict()) {
                return null;
            }
            throw e;
        }
    }
}
