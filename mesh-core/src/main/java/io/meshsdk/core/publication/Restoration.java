package io.meshsdk.core.publication;

import io.meshsdk.OutputPort;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Retention;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.PublicationListener.Stage;
import io.meshsdk.core.publication.facts.Act;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.data.Provenance;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.error.StorageException;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.engine.Surroundings;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes an earlier version the newest again, through the gates of a publication: its contract is judged against the one in
 * force, its rows under its contract, and its age by what both say of retention.
 */
final class Restoration {
    private final Order order;
    private final StoredTable old;
    private final TableLocation location;
    private final ProgressReport progress;
    private final Surroundings surroundings;
    private final StorageProvider storage;
    private final ContractDocument document;
    private final Instant now;
    private final Verdicts verdicts;
    private final Conclusion conclusion;

    /**
     * @param order the product and port of the version that is restored
     * @param old that version, with its contract
     */
    Restoration(
            Environment environment,
            Order order,
            StoredTable old,
            TableLocation location,
            ProgressReport progress,
            Surroundings surroundings) {
        this.order = order;
        this.old = old;
        this.location = location;
        this.progress = progress;
        this.surroundings = surroundings;
        this.storage = environment.storage().of(order.port().format());
        this.document = old.contract().orElseThrow();
        this.now = environment.clock().instant().truncatedTo(ChronoUnit.MICROS);
        this.verdicts = new Verdicts(environment, order, location, now);
        this.conclusion = Conclusion.of(environment, order, document, location, now, progress);
    }

    Outcome restore() {
        TableState state = state();
        Admission admission = admit(state);
        if (!admission.passes()) {
            return refuse(admission.withoutData());
        }
        progress.reached(Stage.ADMITTED);
        QualityReport report = measure(admission);
        Judged judged = admission.withRows(report);
        if (!judged.passes()) {
            return refuse(judged);
        }
        PublicationFacts facts =
                admission.facts(document, new Act.Restored(old.version()), report, 0, Provenance.none());
        return conclusion.confirmed(storage.maintenance(location)
                .restore(
                        old.version(),
                        state.version(),
                        conclusion.accepted(judged, facts).encode()));
    }

    private QualityReport measure(Admission admission) {
        try {
            return new StoredRows(admission.environment(), order.product(), order.port(), now)
                    .measure(old, surroundings);
        } catch (DataSourceException e) {
            throw new StorageException(
                    "Cannot restore version %d of '%s': its rows cannot be read: %s. Files that were vacuumed do not come back: restore a younger version."
                            .formatted(old.version(), order.product().id(), e.getMessage()),
                    e);
        }
    }

    private Admission admit(TableState state) {
        return verdicts.withoutData(Optional.of(state)).and(retention(state));
    }

    private PolicyReport.Judgement retention(TableState state) {
        Stream<DataContract> contracts = Stream.concat(
                Stream.of(order.port().contract()),
                state.contract().map(StoredForm::decode).stream()
                        .flatMap(product -> product.findOutput(order.port().key()).stream())
                        .map(OutputPort::contract));
        List<Violation> found = contracts
                .flatMap(contract -> contract.retention().flatMap(Retention::maximum).stream())
                .distinct()
                .filter(this::isOver)
                .map(this::tooOld)
                .toList();
        return new PolicyReport.Judgement("restore-retention", "1.0", found);
    }

    private boolean isOver(Period kept) {
        return old.timestamp().atOffset(ZoneOffset.UTC).plus(kept).isBefore(now.atOffset(ZoneOffset.UTC));
    }

    private Violation tooOld(Period kept) {
        return Violation.broken(
                        "restore-past-retention",
                        "outputs[%s].retention".formatted(order.port().name()))
                .because("Version %d is of %s, and the contract keeps data for %s at most"
                        .formatted(old.version(), old.timestamp(), kept))
                .remedy("Restore a younger version, or publish anew what may still be kept.");
    }

    private Outcome refuse(Judged judged) {
        return conclusion.refused(new Act.Restored(old.version()), judged);
    }

    private TableState state() {
        return storage.state(location)
                .orElseThrow(
                        () -> new StorageException("Cannot restore '%s': its table at '%s' is gone. Publish it again."
                                .formatted(order.product().id(), location)));
    }
}
