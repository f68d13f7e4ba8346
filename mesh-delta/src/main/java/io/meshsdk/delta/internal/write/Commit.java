package io.meshsdk.delta.internal.write;

import io.meshsdk.data.Dataset;
import io.meshsdk.delta.internal.engine.EngineByProtocol;
import io.meshsdk.delta.internal.log.CommitAttempt;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogChange.Mark;
import io.meshsdk.delta.internal.log.LogFailure;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.LogTransaction;
import io.meshsdk.delta.internal.log.LogWriter;
import io.meshsdk.delta.internal.log.TableMetadata;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.delta.internal.schema.ColumnNames;
import io.meshsdk.delta.internal.schema.DeltaSchemas;
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
import io.meshsdk.spi.storage.WriteTarget;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Commits a write: looks at what others did since its base version, tries, and looks again. */
final class Commit {
    private final DeltaTable table;
    private final WriteTarget target;
    private final Exchange exchange;
    private final Description description;
    private final KeptConstraints constraints;
    private final ContractPlacement contract;
    private final RecordedPublications recorded;
    private final ColumnNames stagedNames;
    private final LogWriter writer;
    private Moves moves;

    Commit(DeltaTable table, WriteTarget target, Exchange exchange, Optional<TableSnapshot> base, Staging staging) {
        this.table = table;
        this.target = target;
        this.exchange = exchange;
        this.description = new Description(target);
        this.constraints = new KeptConstraints(target);
        this.contract = new ContractPlacement(table, target.contract(), staging);
        this.recorded = new RecordedPublications(table);
        this.writer = EngineByProtocol.knowing(base, table.settings(), table.folder(), table.log());
        this.moves = Moves.since(table, base);
        this.stagedNames = Description.names(moves.metadata());
        requireKeepable();
        requireDescribable();
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
    synchronized Result commit(StagedRows rows, CommitFacts facts, ReadScope scope) {
        long before = Long.MIN_VALUE;
        while (true) {
            LogTransaction transaction = writer.begin();
            Optional<Result> settled = settledBefore(transaction, rows.files(), facts, scope);
            if (settled.isPresent()) {
                return settled.get();
            }
            requireProgress(before, transaction.readVersion());
            before = transaction.readVersion();
            Optional<Result> ended = attempt(transaction, rows, facts, scope);
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

    private Optional<Result> attempt(LogTransaction transaction, StagedRows rows, CommitFacts facts, ReadScope scope) {
        contract.put(moves);
        try {
            CommitAttempt attempt = transaction.commit(change(transaction, rows, facts, scope));
            return attempt instanceof CommitAttempt.Committed done
                    ? Optional.of(committed(recorded.at(done.version(), facts)))
                    : Optional.empty();
        } catch (LogFailure failure) {
            RecordedCommit found = recorded.afterFailure(transaction.readVersion(), facts, failure);
            List<LogFile> added = rows.files();
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

    private LogChange change(LogTransaction transaction, StagedRows rows, CommitFacts facts, ReadScope scope) {
        List<LogFile> added = rows.files();
        requireKeepable();
        requireSameNames(added);
        @Nullable TableMetadata declared = declared().orElse(null);
        constraints.require(schemaJson(), rows);
        LogChange change =
                exchange.over(files(transaction.readVersion()), added, scope).saying(FactsText.write(facts));
        return declared == null
                ? marked(change, facts.publication())
                : marked(change.declaring(declared), facts.publication());
    }

    private Optional<TableSnapshot> snapshot(long version) {
        return version < 0 ? Optional.empty() : Optional.of(table.log().atVersion(version));
    }

    private Optional<Supplier<List<LogFile>>> files(long version) {
        return version < 0
                ? Optional.empty()
                : Optional.of(() -> table.log().atVersion(version).files());
    }

    private void requireSameNames(List<LogFile> added) {
        if (!added.isEmpty() && !stagedNames.agreesWith(Description.names(moves.metadata()), target.schema())) {
            throw new StorageException(
                    "Cannot commit to Delta table '%s': its columns are called otherwise in files than when the write was staged. Stage it again."
                            .formatted(target.location()));
        }
    }

    // What cannot be stored is refused before any row is written.
    private void requireDescribable() {
        declared().map(TableMetadata::schemaJson).ifPresent(DeltaSchemas::read);
    }

    private Optional<TableMetadata> declared() {
        return exchange.keepsRows() ? description.keeping(moves.metadata()) : description.over(moves.metadata());
    }

    private String schemaJson() {
        return declared().or(moves::metadata).orElseThrow().schemaJson();
    }

    /** Refuses rows of which nobody would know whether they keep to what the table declares. */
    synchronized void requireKnownConstraints() {
        constraints.requireKnown(schemaJson());
    }

    /** Returns the rows of the base version that stay beside staged ones. */
    synchronized Dataset kept(List<LogFile> staged) {
        return exchange.kept(snapshot(moves.base()), staged);
    }

    private void requireKeepable() {
        if (exchange.keepsRows()) {
            moves.metadata().ifPresent(description::requireSameLayout);
        }
    }

    static LogChange marked(LogChange change, PublicationId id) {
        return id instanceof PublicationId.Numbered numbered
                ? change.marking(new Mark(Publications.application(numbered), numbered.number()))
                : change;
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
