package io.meshsdk.core.verification;

import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.core.audit.AuditLog;
import io.meshsdk.core.evidence.EvidenceReference;
import io.meshsdk.core.publication.Proof;
import io.meshsdk.core.publication.PublicationFacts;
import io.meshsdk.core.publication.Witness;
import io.meshsdk.spi.storage.RecordedCommit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks whether the audit says what a commit does. */
record AuditSteps(Optional<AuditLog> log, RecordedCommit commit, PublicationFacts facts) {
    private static final String CHAIN = "audit-chain";
    private static final String SEAL = "audit-seal";
    private static final String ACCEPTANCE = "audit-acceptance";
    private static final String RECORD = "audit-record";
    private static final Set<AuditKind> MADE =
            Set.of(AuditKind.PUBLICATION, AuditKind.ATTESTATION, AuditKind.RESTORATION);

    void run(Steps steps) {
        Optional<AuditAnchor> anchor = facts.proof().flatMap(Proof::anchor);
        if (anchor.isEmpty()) {
            steps.unevaluated(CHAIN, "the commit names no head of an audit: none was kept, or it could not be written");
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
            made(steps, audit, anchor);
        }
    }

    /** A process that died after its commit recorded no more. */
    private void made(Steps steps, AuditLog audit, AuditAnchor anchor) {
        audit.findSince(anchor, this::isMade)
                .ifPresentOrElse(
                        record -> steps.check(
                                RECORD,
                                record.detail("facts").equals(Optional.of(Witness.digest(commit.facts()))),
                                "record %d says that it was made".formatted(record.number()),
                                "record %d says that something else was made".formatted(record.number())),
                        () -> steps.unevaluated(
                                RECORD, "no record says that it was made: the process ended before, or it waits"));
    }

    private boolean accepts(AuditRecord record) {
        return record.kind() == AuditKind.ACCEPTANCE
                && isOfThis(record)
                && record.detail("contract").equals(Optional.of(facts.evidence().contractDigest()))
                && record.detail("evidence")
                        .equals(facts.proof().flatMap(Proof::evidence).map(EvidenceReference::digest));
    }

    private boolean isMade(AuditRecord record) {
        return MADE.contains(record.kind())
                && isOfThis(record)
                && record.detail("table-version").equals(Optional.of(Long.toString(commit.version())));
    }

    private boolean isOfThis(AuditRecord record) {
        return record.product().equals(Optional.of(facts.subject().product()))
                && record.detail("publication").equals(Optional.of(facts.id().toString()));
    }
}
