package io.meshsdk.core.publication;

import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.core.audit.AuditTrail;
import io.meshsdk.core.audit.PlacedCommit;
import io.meshsdk.core.evidence.EvidenceReference;
import io.meshsdk.core.evidence.EvidenceStore;
import io.meshsdk.core.evidence.PublicationEvidence;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.facts.Act;
import io.meshsdk.core.publication.facts.ActForm;
import io.meshsdk.core.publication.facts.CommitAnchors;
import io.meshsdk.core.publication.facts.CommitRecord;
import io.meshsdk.core.publication.facts.Proof;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.data.Provenance;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableLocation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps evidence of a publication, and records on the mesh's trail what became of it; nothing where the mesh keeps no audit. Its
 * acceptance is recorded before the commit, which names it: so a commit without a record is as visible as one with another.
 */
final class Minutes {
    private static final Logger LOG = LoggerFactory.getLogger(Minutes.class);

    private final AuditTrail trail;
    private final EvidenceStore store;
    private final Order order;
    private final ContractDocument document;
    private final Instant now;
    private final String table;
    private final CommitAnchors anchors;

    Minutes(Environment environment, Order order, ContractDocument document, Instant now, TableLocation location) {
        this.trail = environment.audit();
        this.store = new EvidenceStore(environment.catalog());
        this.order = order;
        this.document = document;
        this.now = now;
        this.table = environment.place().name(location);
        this.anchors = new CommitAnchors(environment.storage().of(order.port().format()), location);
    }

    /**
     * Records that the gates let the publication pass, and returns facts that say where.
     *
     * @throws io.meshsdk.error.StorageException if it cannot be recorded, and must not go on without
     */
    PublicationFacts accepted(Judged judged, PublicationFacts facts) {
        if (!trail.isKept()) {
            return facts;
        }
        AuditEvent accepted = event(AuditKind.ACCEPTANCE)
                .detail("act", ActForm.word(facts.subject().act()));
        Optional<EvidenceReference> evidence = keep(
                accepted,
                evidence(facts.subject().act(), judged, facts.evidence().inputs()));
        return facts.proven(new Proof(evidence, trail.record(CommitRecord.naming(accepted, evidence))));
    }

    /** Records that the gates refused the publication. */
    Outcome.Refused refused(Act act, Judged judged) {
        if (trail.isKept()) {
            AuditEvent refused = event(AuditKind.REJECTION)
                    .detail("act", ActForm.word(act))
                    .detail("reasons", reasons(judged.judgement()));
            Optional<EvidenceReference> evidence = keep(refused, evidence(act, judged, Provenance.none()));
            trail.record(CommitRecord.naming(refused, evidence));
        }
        return new Outcome.Refused(judged.judgement());
    }

    /** Records what was committed. The commit stands: what cannot be recorded is pending. */
    Outcome.Done committed(Outcome.Done done) {
        if (!trail.isKept()) {
            return done;
        }
        return recorded(done, made(done.commit()));
    }

    /**
     * Records what was committed before, where an audit was kept then and does not say so: its process may have died in between. The
     * commit stands: where nobody can tell, it is pending.
     */
    Outcome.Done found(Outcome.Done done) {
        if (!trail.isKept()) {
            return done;
        }
        RecordedCommit commit = done.commit();
        try {
            trail.flush();
            PlacedCommit placed = new PlacedCommit(made(commit), "table version %d".formatted(commit.version()));
            return since(commit).filter(anchor -> !isRecorded(placed, anchor)).isPresent()
                    ? recorded(done, placed.event().detail(PlacedCommit.FOUND, "true"))
                    : done;
        } catch (RuntimeException e) {
            LOG.warn(
                    "Nobody can tell whether the audit says that '{}' was published",
                    order.product().id(),
                    e);
            return done.and(
                    "nobody can tell whether the audit says that table version %d was made: mend access to the catalog and call mesh.audit().reconcile()"
                            .formatted(commit.version()));
        }
    }

    private boolean isRecorded(PlacedCommit commit, AuditAnchor since) {
        return trail.log()
                .flatMap(log -> log.findSince(since, commit::isSaidBy))
                .isPresent();
    }

    /** A commit that names no head is recorded all the same, if one before it does. */
    private Optional<AuditAnchor> since(RecordedCommit commit) {
        return PublicationFacts.decode(commit.facts())
                .proof()
                .flatMap(Proof::anchor)
                .or(() -> lastBefore(commit.version()));
    }

    private Optional<AuditAnchor> lastBefore(long version) {
        return anchors.list().entrySet().stream()
                .filter(anchor -> anchor.getKey() < version)
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    private AuditEvent made(RecordedCommit commit) {
        return new CommitRecord(order.product().id(), order.port().key(), table, commit.version(), commit.facts())
                .event(order.principal());
    }

    private Outcome.Done recorded(Outcome.Done done, AuditEvent event) {
        return trail.record(event.done()).isPresent()
                ? done
                : done.and(
                        "the audit does not say yet that table version %d was made: mend access to the catalog and call mesh.audit().flush()"
                                .formatted(done.commit().version()));
    }

    private AuditEvent event(AuditKind kind) {
        AuditEvent event = AuditEvent.of(kind, order.principal())
                .product(order.product().id())
                .detail("version", order.product().version().toString())
                .detail(PlacedCommit.PORT, order.port().key().toString())
                .detail(PlacedCommit.TABLE, table)
                .detail("publication", order.id().toString())
                .detail("contract", document.digest());
        return AuditTrail.demandedBy(order.product(), event);
    }

    /** What cannot be kept is missing, unless the act must not go on without a record. */
    private Optional<EvidenceReference> keep(AuditEvent event, PublicationEvidence evidence) {
        try {
            return Optional.of(store.put(evidence));
        } catch (RuntimeException e) {
            if (trail.isNeeded(event)) {
                throw e;
            }
            LOG.warn(
                    "Evidence of a publication of '{}' cannot be kept",
                    order.product().id(),
                    e);
            return Optional.empty();
        }
    }

    private PublicationEvidence evidence(Act act, Judged judged, Provenance inputs) {
        Admission admission = judged.admission();
        return new PublicationEvidence(
                new PublicationEvidence.Subject(
                        order.id().toString(),
                        order.product().id(),
                        order.product().version(),
                        order.port().key(),
                        ActForm.word(act)),
                now,
                new PublicationEvidence.Basis(
                        document.digest(), admission.contractBefore(), admission.policies(), admission.testimony()),
                judged.judgement().policies(),
                judged.judgement().quality().map(Minutes::quality),
                inputs);
    }

    private static PublicationEvidence.Quality quality(QualityReport report) {
        return new PublicationEvidence.Quality(
                report.score(),
                report.rowCount(),
                report.results().stream().map(CheckOutcome::describe).toList());
    }

    /** Codes and expectations alone: what policies say in words may name somebody. */
    private static String reasons(Judgement judgement) {
        Stream<String> broken = judgement.policies().blocking().stream().map(Violation::code);
        Stream<String> failed = judgement.quality().stream()
                .flatMap(report -> report.blocking().stream())
                .map(outcome -> outcome.expectation().toString());
        List<String> all = Stream.concat(broken, failed).distinct().toList();
        return String.join(", ", all);
    }
}
