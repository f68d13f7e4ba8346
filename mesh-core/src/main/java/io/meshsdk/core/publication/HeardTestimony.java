package io.meshsdk.core.publication;

import io.meshsdk.core.evidence.Testimony;
import io.meshsdk.policy.Approval;
import io.meshsdk.policy.StorageAttestation;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What policies ask of what people vouch for, and are told: the same, whichever asks. Thread-safe. */
final class HeardTestimony {
    private @Nullable List<StorageAttestation> attestations;
    private @Nullable List<Approval> approvals;

    synchronized List<StorageAttestation> attestations(Supplier<List<StorageAttestation>> lookup) {
        List<StorageAttestation> known = attestations;
        if (known == null) {
            known = List.copyOf(lookup.get());
            attestations = known;
        }
        return known;
    }

    synchronized List<Approval> approvals(Supplier<List<Approval>> lookup) {
        List<Approval> known = approvals;
        if (known == null) {
            known = List.copyOf(lookup.get());
            approvals = known;
        }
        return known;
    }

    synchronized Testimony testimony() {
        return new Testimony(
                Optional.ofNullable(attestations),
                Optional.ofNullable(approvals).map(Testimony.Approved::of));
    }
}
