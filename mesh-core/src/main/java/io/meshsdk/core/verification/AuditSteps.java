package io.meshsdk.core.verification;

import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.core.audit.AuditLog;
import io.meshsdk.core.audit.PlacedCommit;
import io.meshsdk.core.evidence.EvidenceReference;
import io.meshsdk.core.publication.facts.CommitAnchors;
import io.meshsdk.core.publication.facts.CommitRecord;
import io.meshsdk.core.publication.facts.Proof;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.core.publication.facts.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks whether the audit says what a commit does.
 *
 * @param log the audit; empty where the mesh keeps none
 * @param made the commit, and which table it is of
 * @param facts what the commit says
 * @param anchors those in the commits of the table
 */
record AuditSteps(Optional<AuditLog> log, CommitRecord made, PublicationFacts facts, CommitAnchors anchors) {
    private static final String CHAIN = "audit-chain";
    private static final String SEAL = "audit-seal";
    private static final String ACCEPTANCE = "audit-acceptance";
    private static final String RECORD = "audit-record";

    void run(Steps steps) {
        Optional<AuditAnchor> anchor = facts.proof().flatMap(Proof::anchor);
        if (anchor.isEmpty()) {
            steps.unevaluated(CHAIN, "the commit names no head of an audit: none was kept, or it could not be written");
            log.ifPresent(audit -> steps.attempt(RECORD, () -> unanchored(steps, audit)));
        } else if (log.isEmpty()) {
            steps.unevaluated(CHAIN, "this mesh keeps no audit: build it with Mesh.builder().audit(...)");
        } else {
            steps.attempt(CHAIN, () -> run(steps, log.get(), anchor.get()));
        }
    }

    private void run(Steps steps, AuditLog audit, AuditAnchor anchor) {
        Optional<List<AuditRecord>> records = audit.recordsAt(anchor);
        steps.check(
                CHAIN,
                records.isPresent(),
                "the audit passes through the head that the commit names, of %d records".formatted(anchor.count()),
                "the audit does not pass through the head that the commit names: it was cut or written anew");
        if (records.isPresent()) {
            audit.isSealed(anchor)
                    .ifPresentOrElse(
                            held -> steps.check(
                                    SEAL, held, "its seal holds", "its seal is broken: somebody changed it"),
                            () -> steps.unevaluated(SEAL, "the key of its seal is not there"));
            steps.check(
                    ACCEPTANCE,
                    records.get().stream().anyMatch(this::accepts),
                    "it says that the gates let this publication pass, by this evidence",
                    "it does not say that the gates let this publication pass by this evidence");
            recorded(steps, wanted -> audit.findSince(anchor, wanted), this::died);
        }
    }

    /** A process that died after its commit recorded no more. */
    private void died(Steps steps) {
        steps.unevaluated(
                RECORD,
                "no record says that it was made: the process ended before, or it waits. Call mesh.audit().reconcile()");
    }

    /** A commit that names no head is recorded all the same, where the audit could not be written before it. */
    private void unanchored(Steps steps, AuditLog audit) {
        recorded(steps, wanted -> audit.records(wanted, 1).stream().findFirst(), this::unaudited);
    }

    private void unaudited(Steps steps) {
        Optional<Long> audited = anchors.list().keySet().stream()
                .filter(version -> version < made.version())
                .findFirst();
        audited.ifPresentOrElse(
                version -> steps.fails(
                        RECORD,
                        "no record says that it was made, and it names no head of an audit, as version %d does: a mesh that keeps none made it, somebody did around the SDK, or its record waits still"
                                .formatted(version)),
                () -> steps.unevaluated(
                        RECORD, "no record says that it was made, and no version before names a head of an audit"));
    }

    /** One that says all of it counts; of those that say something else, the first is told. */
    private void recorded(Steps steps, Search search, Missing missing) {
        Optional<AuditRecord> same =
                search.find(record -> isMade(record) && differences(record).isEmpty());
        Optional<AuditRecord> record = same.or(() -> search.find(this::isMade));
        record.ifPresentOrElse(
                one -> steps.check(
                        RECORD,
                        same.isPresent(),
                        "record %d says that it was %s"
                                .formatted(
                                        one.number(),
                                        one.detail(PlacedCommit.FOUND).isPresent() ? "found in the log" : "made"),
                        "record %d says that something else was made: another %s"
                                .formatted(one.number(), String.join(", ", differences(one)))),
                () -> missing.tell(steps));
    }

    private boolean accepts(AuditRecord record) {
        return record.kind() == AuditKind.ACCEPTANCE
                && isOfThis(record)
                && placeDifferences(record).isEmpty()
                && record.detail("contract").equals(Optional.of(facts.evidence().contractDigest()))
                && record.detail("evidence")
                        .equals(facts.proof().flatMap(Proof::evidence).map(EvidenceReference::digest));
    }

    private boolean isMade(AuditRecord record) {
        return PlacedCommit.isMade(record)
                && isOfThis(record)
                && record.detail(PlacedCommit.TABLE_VERSION).equals(Optional.of(Long.toString(made.version())));
    }

    private boolean isOfThis(AuditRecord record) {
        return record.product().equals(Optional.of(made.product()))
                && record.detail("publication").equals(Optional.of(facts.id().toString()));
    }

    private List<String> differences(AuditRecord record) {
        List<String> found = new ArrayList<>(placeDifferences(record));
        if (!record.detail(PlacedCommit.FACTS).equals(Optional.of(Witness.digest(made.facts())))) {
            found.add("commit");
        }
        return found;
    }

    /** Records of before they did say not where the table lies. */
    private List<String> placeDifferences(AuditRecord record) {
        List<String> found = new ArrayList<>();
        if (!record.detail(PlacedCommit.PORT).equals(Optional.of(made.port().toString()))) {
            found.add("output port");
        }
        if (record.detail(PlacedCommit.TABLE)
                .filter(table -> !table.equals(made.table()))
                .isPresent()) {
            found.add("table");
        }
        return found;
    }

    /** Finds the first record that a condition holds for. */
    private interface Search {
        Optional<AuditRecord> find(Predicate<AuditRecord> wanted);
    }

    /** Tells that there is no record. */
    private interface Missing {
        void tell(Steps steps);
    }
}
