package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.files.LocalPaths;
import io.meshsdk.delta.internal.log.CommitAttempt;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogChange.Existing;
import io.meshsdk.delta.internal.log.LogChange.Mark;
import io.meshsdk.delta.internal.log.LogChange.Reads;
import io.meshsdk.delta.internal.log.LogFailure;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.LogTransaction;
import io.meshsdk.delta.internal.log.LogWriter;
import io.meshsdk.delta.internal.log.TableMetadata;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.delta.internal.standalone.StandaloneWriter;
import io.meshsdk.delta.internal.table.DeltaTable;
import io.meshsdk.delta.internal.table.FactsText;
import io.meshsdk.delta.internal.table.Publications;
import io.meshsdk.error.StorageException;
import io.meshsdk.error.UnknownOutcomeException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Commits a write: looks at what others did since its base version, tries, and looks again. */
final class Commit {
    private final DeltaTable table;
    private final WriteTarget target;
    private final WriteMode mode;
    private final Description description;
    private final ContractPlacement contract;
    private final RecordedPublications recorded;
    private Moves moves;

    Commit(DeltaTable table, WriteTarget target, WriteMode mode, Optional<TableSnapshot> base, Staging staging) {
        this.table = table;
        this.target = target;
        this.mode = mode;
        this.description = new Description(target);
        this.contract = new ContractPlacement(table, target.contract(), staging);
        this.recorded = new RecordedPublications(table);
        this.moves = Moves.since(table, base);
        requireKeepable();
    }

    /** Returns the version this write starts from. */
    synchronized OptionalLong baseVersion() {
        return moves.base() < 0 ? OptionalLong.empty() : OptionalLong.of(moves.base());
    }

    /** Takes the contract document away again if nobody refers to it. */
    synchronized void withdrawContract() {
        contract.withdraw();
    }

    /** Commits files, or says why not. */
    synchronized Result commit(List<LogFile> added, CommitFacts facts, ReadScope scope) {
        LogWriter writer = new StandaloneWriter(table.settings(), LocalPaths.toHadoop(table.folder()));
        long before = Long.MIN_VALUE;
        while (true) {
            LogTransaction transaction = writer.begin();
            Optional<Result> settled = settledBefore(transaction, added, facts, scope);
            if (settled.isPresent()) {
                return settled.get();
            }
            requireProgress(before, transaction.readVersion());
            before = transaction.readVersion();
            Optional<Result> ended = attempt(transaction, added, facts, scope);
            if (ended.isPresent()) {
                return ended.get();
            }
        }
    }

    private Optional<Result> settledBefore(
            LogTransaction transaction, List<LogFile> added, CommitFacts facts, ReadScope scope) {
        Optional<RecordedCommit> published = recorded.find(transaction, facts, moves.base());
        if (published.isPresent()) {
            return Optional.of(already(published.get(), added));
        }
        moves = moves.upTo(transaction.readVersion());
        Optional<CommitOutcome> moved = moves.outcome(scope);
        if (moved.isPresent()) {
            moves = moves.rebased();
        }
        return moved.map(Result::nothing);
    }

    private Result already(RecordedCommit published, List<LogFile> added) {
        return recorded.lists(published, added)
                ? committed(published)
                : Result.nothing(new CommitOutcome.AlreadyCommitted(published));
    }

    private Optional<Result> attempt(
            LogTransaction transaction, List<LogFile> added, CommitFacts facts, ReadScope scope) {
        contract.put(moves);
        try {
            CommitAttempt attempt = transaction.commit(change(added, facts, scope));
            return attempt instanceof CommitAttempt.Committed done
                    ? Optional.of(committed(recorded.at(done.version(), facts)))
                    : Optional.empty();
        } catch (LogFailure failure) {
            RecordedCommit found = recorded.afterFailure(transaction.readVersion(), facts, failure);
            return Optional.of(added.isEmpty() ? committed(found) : already(found, added));
        }
    }

    private Result committed(RecordedCommit commit) {
        try {
            contract.keep();
        } catch (StorageException e) {
            throw new UnknownOutcomeException(
                    "Cannot put the contract of publication '%s' back into '%s': it was committed as version %d. Mend the cause; do not publish the data again, the next publication puts the contract back."
                            .formatted(commit.facts().publication(), table.folder(), commit.version()),
                    e);
        }
        return new Result(new CommitOutcome.Committed(commit), true);
    }

    private LogChange change(List<LogFile> added, CommitFacts facts, ReadScope scope) {
        requireKeepable();
        @Nullable TableMetadata declared = description.over(moves.metadata()).orElse(null);
        return new LogChange(
                declared,
                added,
                mode instanceof WriteMode.Overwrite ? Existing.REMOVED : Existing.KEPT,
                scope == ReadScope.WHOLE_TABLE ? Reads.EVERYTHING : Reads.NOTHING,
                mark(facts.publication()),
                FactsText.write(facts));
    }

    private void requireKeepable() {
        if (mode instanceof WriteMode.Append) {
            moves.metadata().ifPresent(description::requireSameLayout);
        }
    }

    private static @Nullable Mark mark(PublicationId id) {
        return id instanceof PublicationId.Numbered numbered
                ? new Mark(Publications.application(numbered), numbered.number())
                : null;
    }

    // A conflict comes from a commit that came first: without one, trying again would never end.
    private void requireProgress(long before, long readVersion) {
        if (readVersion == before) {
            throw new StorageException(
                    "Cannot commit to Delta table '%s': the log reports conflicts, but no other commit. Publish again."
                            .formatted(target.location()));
        }
    }

    /** How a commit ended, and whether the files staged for it are part of the table. */
    record Result(CommitOutcome outcome, boolean showsStaged) {
        static Result nothing(CommitOutcome outcome) {
            return new Result(outcome, false);
        }
    }
}
