package io.meshsdk.core.publication;

import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.providers.HeldKeys;
import io.meshsdk.core.publication.PublicationListener.Stage;
import io.meshsdk.core.publication.facts.Act;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.core.publication.tables.PortTable;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.ConflictException;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.engine.Surroundings;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt to publish: judge, stage, judge again, commit, remember. */
final class Attempt {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
    private static final int MOST_ROUNDS = 1_000;

    private final Environment environment;
    private final Order order;
    private final PortTable table;
    private final ProgressReport progress;
    private final Function<Instant, Surroundings> surroundings;
    private final StorageProvider storage;
    private final ContractDocument document;
    private final Instant now;
    private final Verdicts verdicts;
    private final Minutes minutes;

    Attempt(
            Environment environment,
            Order order,
            PortTable table,
            ProgressReport progress,
            Function<Instant, Surroundings> surroundings) {
        this.environment = environment;
        this.order = order;
        this.table = table;
        this.progress = progress;
        this.surroundings = surroundings;
        this.storage = environment.storage().of(order.port().format());
        this.document = StoredForm.encode(order.product());
        this.now = environment.clock().instant().truncatedTo(ChronoUnit.MICROS);
        this.verdicts = new Verdicts(environment, order, table.location(), now);
        this.minutes = new Minutes(environment, order, document, now, verdicts);
    }

    TableLocation location() {
        return table.location();
    }

    Outcome replay(RecordedCommit commit) {
        return told(minutes.found(remembrance().known(order.product(), order.port(), document, commit)));
    }

    Outcome publish() {
        Optional<TableState> state = storage.state(location());
        Judgement admitted = admit(state);
        if (!admitted.passes()) {
            return refuse(admitted);
        }
        StagedWrite write = storage.stage(table.target(document), order.mode());
        Outcome outcome;
        try {
            Judgement still = admitAgain(admitted, state, write);
            outcome = still.passes() ? publish(write, still) : refuse(still);
        } catch (RuntimeException | Error e) {
            closeAfter(e, write);
            throw e;
        }
        return close(write, outcome);
    }

    private Outcome publish(StagedWrite write, Judgement admitted) {
        try (HeldKeys keys = environment.measuring().holdKeys()) {
            return publish(write, admitted, stage(write, keys));
        }
    }

    private Outcome publish(StagedWrite write, Judgement admitted, StagedPublication staged) {
        Judgement judgement = verdicts.withData(admitted, staged);
        for (int round = 0; judgement.passes(); round++) {
            if (round == MOST_ROUNDS) {
                throw new ConflictException(
                        "Cannot publish '%s': others changed its table %d times meanwhile. Publish again."
                                .formatted(order.product().id(), round));
            }
            progress.reached(Stage.ACCEPTED);
            PublicationFacts facts = minutes.accepted(facts(staged), judgement);
            CommitOutcome outcome = write.commit(staged.files(), facts.encode(), staged.readScope());
            Optional<RecordedCommit> commit = committed(outcome);
            if (commit.isPresent()) {
                progress.reached(Stage.COMMITTED);
                return remember(outcome, commit.get());
            }
            judgement = judgeAgain(judgement, staged, outcome);
        }
        return refuse(judgement);
    }

    static void closeAfter(Throwable failure, StagedWrite write) {
        try {
            write.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** What is published stays so, whatever becomes of the files that are not needed any more. */
    static Outcome close(StagedWrite write, Outcome outcome) {
        try {
            write.close();
            return outcome;
        } catch (RuntimeException e) {
            if (outcome instanceof Outcome.Done done) {
                LOG.warn("Files that were staged and are not needed are still there", e);
                return done.and("staged files that are not needed could not be deleted: " + e.getMessage());
            }
            throw e;
        }
    }

    Judgement judge() {
        Optional<TableState> state = storage.state(location());
        Judgement admitted = admit(state);
        if (!admitted.passes()) {
            return admitted;
        }
        try (StagedWrite write = storage.stage(table.target(document), order.mode());
                HeldKeys keys = environment.measuring().holdKeys()) {
            admitted = admitAgain(admitted, state, write);
            return admitted.passes() ? verdicts.withData(admitted, stage(write, keys)) : admitted;
        }
    }

    /** The write may start from a later version than the one that was judged. */
    private Judgement admitAgain(Judgement before, Optional<TableState> judged, StagedWrite write) {
        long judgedVersion = judged.map(TableState::version).orElse(-1L);
        return write.baseVersion().orElse(-1) == judgedVersion ? before : admit(storage.state(location()));
    }

    private Judgement admit(Optional<TableState> state) {
        Judgement judgement = verdicts.withoutData(state);
        if (judgement.passes()) {
            progress.reached(Stage.ADMITTED);
        }
        return judgement;
    }

    private StagedPublication stage(StagedWrite write, HeldKeys keys) {
        Dataset data = order.source().get();
        Examination examination = Examination.of(verdicts.environment(), order, now, surroundings.apply(now))
                .holding(keys);
        StagingPass pass = new StagingPass(examination.pass(data), order, write, progress);
        StagingPass.Staged staged = pass.run(data, environment.executor());
        progress.reached(Stage.STAGED);
        TableRows rows = new TableRows(storage, location(), examination.plan(), environment.executor());
        return new StagedPublication(staged, write, rows, order.mode(), data.provenance());
    }

    private Judgement judgeAgain(Judgement before, StagedPublication staged, CommitOutcome outcome) {
        return outcome.fold(
                committed -> before,
                already -> before,
                moved -> judgeAgain(staged.moved(moved.version(), moved.added(), moved.removed())),
                moved -> judgeAgain(staged.moved(moved.version(), moved.added(), moved.removed())));
    }

    private Judgement judgeAgain(StagedPublication staged) {
        Judgement admitted = verdicts.withoutData(storage.state(location()));
        return admitted.passes() ? verdicts.withData(admitted, staged) : admitted;
    }

    private static Optional<RecordedCommit> committed(CommitOutcome outcome) {
        return outcome.fold(
                committed -> Optional.of(committed.commit()),
                already -> Optional.of(already.commit()),
                dataMoved -> Optional.empty(),
                contractMoved -> Optional.empty());
    }

    private PublicationFacts facts(StagedPublication staged) {
        QualityReport report = staged.report();
        PolicySet policies = verdicts.environment().policies();
        return new PublicationFacts(
                order.id(),
                new PublicationFacts.Subject(
                        order.product().id(),
                        order.product().version(),
                        order.port().name(),
                        order.principal().toString(),
                        Act.of(order.mode())),
                new PublicationFacts.Evidence(
                        document.digest(),
                        policies.digest(),
                        report.score(),
                        report.results().stream()
                                .map(outcome -> outcome.describe())
                                .toList(),
                        staged.provenance(),
                        policies.bundle()),
                report.rowCount(),
                staged.sizeInBytes(),
                now);
    }

    private Outcome refuse(Judgement judgement) {
        progress.reached(Stage.REJECTED);
        return minutes.refused(Act.of(order.mode()), judgement);
    }

    private Outcome remember(CommitOutcome outcome, RecordedCommit commit) {
        Remembrance remembrance = remembrance();
        return told(
                outcome instanceof CommitOutcome.Committed
                        ? minutes.committed(remembrance.made(order.product(), order.port(), document, commit))
                        : minutes.found(remembrance.known(order.product(), order.port(), document, commit)));
    }

    private Remembrance remembrance() {
        return new Remembrance(environment.catalog(), storage, location());
    }

    private Outcome told(Outcome.Done done) {
        if (done.pending().isEmpty()) {
            progress.reached(Stage.REMEMBERED);
        }
        return done;
    }
}
