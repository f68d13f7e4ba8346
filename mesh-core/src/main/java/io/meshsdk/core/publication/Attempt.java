package io.meshsdk.core.publication;

import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.providers.HeldKeys;
import io.meshsdk.core.publication.PublicationListener.Stage;
import io.meshsdk.core.publication.facts.Act;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.core.publication.tables.PortTable;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.ConflictException;
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

/** One attempt to publish: judge, stage, judge again, commit, remember. */
final class Attempt {
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
    private final Conclusion conclusion;

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
        this.conclusion = Conclusion.of(environment, order, document, table.location(), now, progress);
    }

    TableLocation location() {
        return table.location();
    }

    Outcome replay(RecordedCommit commit) {
        return conclusion.found(commit);
    }

    Outcome publish() {
        Optional<TableState> state = storage.state(location());
        Admission admission = admit(state);
        if (!admission.passes()) {
            return refuse(admission.withoutData());
        }
        StagedWrite write = storage.stage(table.target(document), order.mode());
        Outcome outcome;
        try {
            Admission still = admitAgain(admission, state, write);
            outcome = still.passes() ? publish(write, still) : refuse(still.withoutData());
        } catch (RuntimeException | Error e) {
            StagedWrites.closeAfter(e, write);
            throw e;
        }
        return StagedWrites.close(write, outcome);
    }

    private Outcome publish(StagedWrite write, Admission admission) {
        try (HeldKeys keys = environment.measuring().holdKeys()) {
            StagedPublication staged = stage(write, admission, keys);
            return publish(write, staged, admission.withData(staged));
        }
    }

    private Outcome publish(StagedWrite write, StagedPublication staged, Judged first) {
        Judged judged = first;
        for (int round = 0; judged.passes(); round++) {
            if (round == MOST_ROUNDS) {
                throw new ConflictException(
                        "Cannot publish '%s': others changed its table %d times meanwhile. Publish again."
                                .formatted(order.product().id(), round));
            }
            PublicationFacts facts = conclusion.accepted(judged, facts(judged.admission(), staged));
            CommitOutcome outcome = write.commit(staged.files(), facts.encode(), staged.readScope());
            Optional<RecordedCommit> commit = outcome.findCommit();
            if (commit.isPresent()) {
                return outcome instanceof CommitOutcome.Committed
                        ? conclusion.made(commit.get())
                        : conclusion.met(commit.get());
            }
            judged = judgeAgain(judged, staged, outcome);
        }
        return refuse(judged);
    }

    Judgement judge() {
        Optional<TableState> state = storage.state(location());
        Admission admission = admit(state);
        if (!admission.passes()) {
            return admission.judgement();
        }
        try (StagedWrite write = storage.stage(table.target(document), order.mode());
                HeldKeys keys = environment.measuring().holdKeys()) {
            Admission still = admitAgain(admission, state, write);
            return still.passes() ? still.withData(stage(write, still, keys)).judgement() : still.judgement();
        }
    }

    /** The write may start from a later version than the one that was judged. */
    private Admission admitAgain(Admission before, Optional<TableState> judged, StagedWrite write) {
        long judgedVersion = judged.map(TableState::version).orElse(-1L);
        return write.baseVersion().orElse(-1) == judgedVersion ? before : admit(storage.state(location()));
    }

    private Admission admit(Optional<TableState> state) {
        Admission admission = verdicts.withoutData(state);
        if (admission.passes()) {
            progress.reached(Stage.ADMITTED);
        }
        return admission;
    }

    private StagedPublication stage(StagedWrite write, Admission admission, HeldKeys keys) {
        Dataset data = order.source().get();
        Examination examination = Examination.of(admission.environment(), order, now, surroundings.apply(now))
                .holding(keys);
        StagingPass pass = new StagingPass(examination.pass(data), order, write, progress);
        StagingPass.Staged staged = pass.run(data, environment.executor());
        progress.reached(Stage.STAGED);
        TableRows rows = new TableRows(storage, location(), examination.plan(), environment.executor());
        return new StagedPublication(staged, write, rows, order.mode(), data.provenance());
    }

    private Judged judgeAgain(Judged before, StagedPublication staged, CommitOutcome outcome) {
        return outcome.fold(
                committed -> before,
                already -> before,
                moved -> judgeAgain(staged.moved(moved.version(), moved.added(), moved.removed())),
                moved -> judgeAgain(staged.moved(moved.version(), moved.added(), moved.removed())));
    }

    private Judged judgeAgain(StagedPublication staged) {
        Admission admission = verdicts.withoutData(storage.state(location()));
        return admission.passes() ? admission.withData(staged) : admission.withoutData();
    }

    private PublicationFacts facts(Admission admission, StagedPublication staged) {
        return admission.facts(
                document, Act.of(order.mode()), staged.report(), staged.sizeInBytes(), staged.provenance());
    }

    private Outcome refuse(Judged judged) {
        return conclusion.refused(Act.of(order.mode()), judged);
    }
}
