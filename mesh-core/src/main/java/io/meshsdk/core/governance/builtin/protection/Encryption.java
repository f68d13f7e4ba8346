package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.OutputPort;
import io.meshsdk.access.Classification;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.StorageAttestation;
import io.meshsdk.policy.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Data is encrypted at rest. That a product says so is asked for, and is not believed: where the host vouches for nothing of the
 * place where the table lies, it cannot be told, which is not passed.
 */
final class Encryption implements Rule {
    private final Predicate<OutputPort> concerned;
    private final String reason;
    private final String missing;
    private final String unattested;

    private Encryption(Predicate<OutputPort> concerned, String reason, String missing, String unattested) {
        this.concerned = concerned;
        this.reason = reason;
        this.missing = missing;
        this.unattested = unattested;
    }

    static Encryption from(PolicySettings settings) {
        Classification least = settings.classification("classification");
        return new Encryption(
                port -> ClosedPorts.hold(port, least),
                "Data of class %s and above is to be encrypted at rest"
                        .formatted(least.name().toLowerCase(Locale.ROOT)),
                "encryption-missing",
                "encryption-unattested");
    }

    static Encryption ofPersonalData() {
        return new Encryption(
                port -> !Personal.in(port).isEmpty(),
                "The port holds personal data, which is to be encrypted at rest",
                "pii-unencrypted",
                "pii-encryption-unattested");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        return context.ports().stream()
                .filter(concerned)
                .flatMap(port -> judge(port, context).stream())
                .toList();
    }

    private Optional<Violation> judge(OutputPort port, PolicyContext context) {
        if (!context.product().safeguards().encryption().orElse(false)) {
            return Optional.of(Violation.broken(missing, FieldPaths.of(port))
                    .because("%s, and the product does not say that it is".formatted(reason))
                    .remedy(".safeguards(...) with encryption, in a document encryption_enabled: true"));
        }
        boolean attested = context.attestations(port).stream()
                .anyMatch(one -> one.quality() == StorageAttestation.Quality.ENCRYPTED_AT_REST);
        return attested
                ? Optional.empty()
                : Optional.of(Violation.notEvaluated(unattested, FieldPaths.of(port))
                        .because(
                                "%s. The product says that it is, and nobody vouches for the place where the table lies"
                                        .formatted(reason))
                        .remedy("Mesh.builder().attest(...) with a StorageAttestation of the platform team"));
    }
}
