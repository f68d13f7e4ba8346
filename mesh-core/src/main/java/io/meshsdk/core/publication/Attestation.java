package io.meshsdk.core.publication;

import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.PublicationListener.Stage;
import io.meshsdk.core.publication.facts.Act;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.core.publication.tables.PortTable;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Provenance;
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.StorageException;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.engine.Surroundings;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Measures a version of a table where it is, and says what was found in a commit without rows. */
final class Attestation {
    private static final int MOST_ROUNDS = 100;

    private final Order order;
    private final OptionalLong wanted;
    private final PortTable table;
    private final ProgressReport progress;
    private final Function<Instant, Surroundings> surroundings;
    private final StorageProvider storage;
    private final ContractDocument document;
    private final Instant now;
    private final Verdicts verdicts;
    private final Conclusion conclusion;

    /**
     * @param wanted the version that is measured; empty for the newest
     */
    Attestation(
            Environment environment,
            Order order,
            OptionalLong wanted,
            ProgressReport progress,
            Function<Instant, Surroundings> surroundings) {
        this.order = order;
        this.wanted = wanted;
        this.table = PortTable.of(order.product(), order.port(), environment.place());
        this.progress = progress;
        this.surroundings = surroundings;
        this.storage = environment.storage().of(order.port().format());
        this.document = StoredForm.encode(order.product());
        this.now = environment.clock().instant().truncatedTo(ChronoUnit.MICROS);
        this.verdicts = new Verdicts(environment, order, table.location(), now);
        this.conclusion = Conclusion.of(environment, order, document, table.location(), now, progress);
    }

    Outcome attest() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<Outcome> outcome = attempt();
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new ConflictException("Cannot attest '%s': others changed its table %d times meanwhile. Attest again."
                .formatted(order.product().id(), MOST_ROUNDS));
    }

    /** Does all of {@link #attest} but the commit. */
    Judgement judge() {
        TableState state = state();
        StoredTable newest = open(state.version());
        Admission admission = admit(state, newest.dataset().schema());
        StoredTable attested = attested(newest);
        return admission.passes()
                ? admission.withRows(measure(admission, attested)).judgement()
                : admission.judgement();
    }

    /** Returns how it ended; empty where the table moved on. */
    private Optional<Outcome> attempt() {
        TableState state = state();
        StoredTable newest = open(state.version());
        StoredTable attested = attested(newest);
        Schema stored = newest.dataset().schema();
        Admission admission = admit(state, stored);
        if (!admission.passes()) {
            return Optional.of(refuse(attested, admission.withoutData()));
        }
        progress.reached(Stage.ADMITTED);
        StagedWrite write = storage.stage(table.target(document, stored), order.mode());
        Optional<Outcome> outcome;
        try {
            outcome = write.baseVersion().orElse(-1) == state.version()
                    ? attempt(write, state, attested, admission)
                    : Optional.empty();
        } catch (RuntimeException | Error e) {
            StagedWrites.closeAfter(e, write);
            throw e;
        }
        if (outcome.isPresent()) {
            return Optional.of(StagedWrites.close(write, outcome.get()));
        }
        write.close();
        return outcome;
    }

    private Optional<Outcome> attempt(StagedWrite write, TableState state, StoredTable attested, Admission admission) {
        QualityReport report = measure(admission, attested);
        Judged judged = admission.withRows(report);
        if (!judged.passes()) {
            return Optional.of(refuse(attested, judged));
        }
        PublicationFacts facts =
                admission.facts(document, new Act.Attested(attested.version()), report, 0, Provenance.none());
        return commit(write, conclusion.accepted(judged, facts))
                .map(commit -> state.contract().isEmpty() ? conclusion.adopted(commit) : conclusion.confirmed(commit));
    }

    /** Rows that came after a version that was asked for stand as they are: unverified. */
    private Optional<RecordedCommit> commit(StagedWrite write, PublicationFacts facts) {
        ReadScope scope = wanted.isPresent() ? ReadScope.NONE : ReadScope.WHOLE_TABLE;
        return write.commit(List.of(), facts.encode(), scope).findCommit();
    }

    private Outcome refuse(StoredTable attested, Judged judged) {
        return conclusion.refused(new Act.Attested(attested.version()), judged);
    }

    private Admission admit(TableState state, Schema stored) {
        return verdicts.ofAdoption(state).and(StoredFit.judge(order.port(), stored));
    }

    private QualityReport measure(Admission admission, StoredTable attested) {
        Surroundings around = surroundings.apply(now).previous(() -> before(attested.version()));
        return new StoredRows(admission.environment(), order.product(), order.port(), now).measure(attested, around);
    }

    /** Returns the rows of the publication before the attested version. */
    private Optional<Dataset> before(long version) {
        return version == 0
                ? Optional.empty()
                : open(version - 1)
                        .publication()
                        .map(last -> open(last.version()).dataset());
    }

    private StoredTable attested(StoredTable newest) {
        return wanted.isEmpty() || wanted.getAsLong() == newest.version() ? newest : open(wanted.getAsLong());
    }

    private StoredTable open(long version) {
        return storage.open(location(), AsOf.version(version));
    }

    private TableState state() {
        return storage.state(location())
                .orElseThrow(() -> new StorageException(
                        "Cannot attest '%s': there is no table at '%s'. Say where it lies with at(...) of the port."
                                .formatted(order.product().id(), location())));
    }

    private TableLocation location() {
        return table.location();
    }
}
