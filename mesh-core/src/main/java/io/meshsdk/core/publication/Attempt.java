package io.meshsdk.core.publication;

import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.PublicationListener.Stage;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.ConflictException;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import io.meshsdk.spi.storage.WriteMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt to publish: judge, stage, judge again, commit, remember. */
final class Attempt {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
    private static final int MOST_ROUNDS = 100;

    private final Environment environment;
    private final Order order;
    private final PortTable table;
    private final ProgressReport progress;
    private final StorageProvider storage;
    private final ContractDocument document;
    private final Instant now;
    private final Verdicts verdicts;

    Attempt(Environment environment, Order order, PortTable table, ProgressReport progress) {
        this.environment = environment;
        this.order = order;
        this.table = table;
        this.progress = progress;
        this.storage = environment.storage().of(order.port().format());
        this.document = StoredForm.encode(order.product());
        this.now = environment.clock().instant().truncatedTo(ChronoUnit.MICROS);
        this.verdicts = new Verdicts(environment, order, table.location(), now);
    }

    TableLocation location() {
        return table.location();
    }

    Outcome replay(RecordedCommit commit) {
        return remember(commit);
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
        StagedPublication staged = stage(write);
        Judgement judgement = verdicts.withData(admitted, staged.report());
        for (int round = 0; judgement.passes(); round++) {
            if (round == MOST_ROUNDS) {
                throw new ConflictException(
                        "Cannot publish '%s': others changed its table %d times meanwhile. Publish again."
                                .formatted(order.product().id(), round));
            }
            progress.reached(Stage.ACCEPTED);
            CommitOutcome outcome = write.commit(staged.files(), facts(staged).encode(), staged.readScope());
            Optional<RecordedCommit> commit = committed(outcome);
            if (commit.isPresent()) {
                progress.reached(Stage.COMMITTED);
                return remember(commit.get());
            }
            judgement = judgeAgain(judgement, staged, outcome);
        }
        return refuse(judgement);
    }

    private static void closeAfter(Throwable failure, StagedWrite write) {
        try {
            write.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** What is published stays so, whatever becomes of the files that are not needed any more. */
    private static Outcome close(StagedWrite write, Outcome outcome) {
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
        try (StagedWrite write = storage.stage(table.target(document), order.mode())) {
            admitted = admitAgain(admitted, state, write);
            return admitted.passes() ? verdicts.withData(admitted, stage(write).report()) : admitted;
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

    private StagedPublication stage(StagedWrite write) {
        Dataset data = order.source().get();
        Examination examination = new Examination(environment, order.product(), order.port(), now);
        StagingPass pass = new StagingPass(examination.pass(data), order.port().partitionColumns(), write, progress);
        StagingPass.Staged staged = pass.run(data, environment.executor());
        progress.reached(Stage.STAGED);
        TableRows rows = new TableRows(storage, location(), examination.plan(), environment.executor());
        boolean keepsRows = order.mode() instanceof WriteMode.Append;
        return new StagedPublication(staged, rows, keepsRows, data.provenance()).startingFrom(write.baseVersion());
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
        return admitted.passes() ? verdicts.withData(admitted, staged.report()) : admitted;
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
        return new PublicationFacts(
                order.id(),
                new PublicationFacts.Subject(
                        order.product().id(),
                        order.product().version(),
                        order.port().name(),
                        order.principal().toString()),
                new PublicationFacts.Evidence(
                        document.digest(),
                        environment.policies().digest(),
                        report.score(),
                        report.results().stream()
                                .map(outcome -> outcome.describe())
                                .toList(),
                        staged.provenance()),
                report.rowCount(),
                staged.sizeInBytes(),
                now);
    }

    private Outcome refuse(Judgement judgement) {
        progress.reached(Stage.REJECTED);
        return new Outcome.Refused(judgement);
    }

    private Outcome remember(RecordedCommit commit) {
        PortEntry entry = new PortEntry(
                order.port().name(), order.port().version(), order.port().format(), location(), commit);
        try {
            new Registrar(environment.catalog())
                    .enter(
                            new Registrar.Published(order.product(), document, entry),
                            new TableLog(storage, location())::lastPublished);
        } catch (RuntimeException e) {
            LOG.warn("The catalog does not know of version {} of {} yet", commit.version(), location(), e);
            return new Outcome.Done(
                    commit,
                    List.of("the catalog does not know of table version %d: call mesh.reconcile(\"%s\")"
                            .formatted(commit.version(), order.product().id())));
        }
        progress.reached(Stage.REMEMBERED);
        return new Outcome.Done(commit, List.of());
    }
}
