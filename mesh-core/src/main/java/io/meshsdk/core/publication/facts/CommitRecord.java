package io.meshsdk.core.publication.facts;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.core.audit.PlacedCommit;
import io.meshsdk.core.evidence.EvidenceReference;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import io.meshsdk.spi.storage.CommitFacts;
import java.util.Optional;

/**
 * A commit, as the audit records it.
 *
 * @param product the product that the table is of
 * @param port the port that the table is of
 * @param table where the table lies
 * @param version the version that the commit made
 * @param facts what the commit says
 * @since 0.1.0
 */
@CheckReturnValue
public record CommitRecord(ProductId product, PortKey port, String table, long version, CommitFacts facts) {
    /**
     * Returns the commit as an act of somebody.
     *
     * @throws io.meshsdk.error.StorageException if what the commit says is damaged or of a later form
     */
    public AuditEvent event(Principal by) {
        PublicationFacts said = PublicationFacts.decode(facts);
        AuditEvent event = AuditEvent.of(kind(said.subject().act()), by)
                .product(product)
                .detail("version", said.subject().version().toString())
                .detail(PlacedCommit.PORT, port.toString())
                .detail(PlacedCommit.TABLE, table)
                .detail("publication", said.id().toString())
                .detail("contract", said.evidence().contractDigest())
                .detail("act", ActForm.word(said.subject().act()))
                .detail(PlacedCommit.TABLE_VERSION, version)
                .detail(PlacedCommit.FACTS, Witness.digest(facts));
        return naming(event, said.proof().flatMap(Proof::evidence));
    }

    /** Returns a copy of an event that names evidence, where there is some. */
    public static AuditEvent naming(AuditEvent event, Optional<EvidenceReference> evidence) {
        return evidence.map(one -> event.detail("evidence", one.digest()).detail("evidence-number", one.number()))
                .orElse(event);
    }

    private static AuditKind kind(Act act) {
        if (act instanceof Act.Attested) {
            return AuditKind.ATTESTATION;
        }
        return act instanceof Act.Restored ? AuditKind.RESTORATION : AuditKind.PUBLICATION;
    }
}
