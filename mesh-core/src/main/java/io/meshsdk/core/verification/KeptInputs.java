package io.meshsdk.core.verification;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.core.evidence.PublicationEvidence;
import io.meshsdk.core.evidence.Testimony;
import io.meshsdk.core.governance.approval.Approvals;
import io.meshsdk.policy.Approval;
import io.meshsdk.policy.StorageAttestation;
import java.util.List;
import java.util.Optional;

/**
 * What evidence kept of what policies were told, beside the product.
 *
 * @param catalog has the journals of approvals
 * @param evidence the evidence
 * @param isPreviousLost whether there was a contract before, and it can no longer be read
 */
record KeptInputs(Catalog catalog, PublicationEvidence evidence, boolean isPreviousLost) {
    /** Returns what the host vouched for; empty where it was not kept. */
    Optional<List<StorageAttestation>> attestations() {
        return testimony().attestations();
    }

    /**
     * Returns the approvals that there were; empty where they were not kept, or are others today.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read
     */
    Optional<List<Approval>> approvals() {
        return testimony()
                .approvals()
                .flatMap(told ->
                        told.find(new Approvals(catalog).of(evidence.subject().product())));
    }

    private Testimony testimony() {
        return evidence.basis().testimony();
    }
}
