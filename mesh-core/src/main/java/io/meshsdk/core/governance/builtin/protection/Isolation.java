package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.FileProtection;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Classification;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.StorageAttestation;
import io.meshsdk.policy.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Raw values of a closed class, be it that of the port or of a field, lie where nobody reads but through the SDK, as the host vouches; or consumers are let to a masked
 * form of them, which lies elsewhere. What the product says of itself is not believed: where nobody vouches, nobody can tell.
 */
final class Isolation implements Rule {
    private final Classification least;
    private final Duration behind;

    Isolation(PolicySettings settings) {
        least = settings.classification("classification");
        behind = settings.duration("behind");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        return context.ports().stream()
                .filter(port -> ClosedPorts.hold(port, least))
                .flatMap(port -> judge(port, context).stream())
                .toList();
    }

    private Optional<Violation> judge(OutputPort port, PolicyContext context) {
        Optional<FileProtection> choice = port.protection();
        if (choice.equals(Optional.of(FileProtection.COLUMN_ENCRYPTION))) {
            return Optional.of(Violation.broken("columns-not-encrypted", FieldPaths.of(port) + ".protectedBy")
                    .because(
                            "Port '%s' is said to be protected by column encryption, which no writer of this version does"
                                    .formatted(port.name()))
                    .remedy(".protectedBy(FileProtection.MASKED_PORT) with a port that is its maskedOf(...), or"
                            + " FileProtection.ISOLATED_STORAGE with an attestation"));
        }
        if (isAttested(port, context)) {
            return Optional.empty();
        }
        return choice.equals(Optional.of(FileProtection.MASKED_PORT))
                ? new MaskedCopies(context, least, behind).judge(port)
                : Optional.of(unattested(port, choice));
    }

    private static boolean isAttested(OutputPort port, PolicyContext context) {
        return context.attestations(port).stream()
                .anyMatch(one -> one.quality() == StorageAttestation.Quality.ISOLATED);
    }

    private Violation unattested(OutputPort port, Optional<FileProtection> choice) {
        return Violation.notEvaluated("storage-not-isolated", FieldPaths.of(port))
                .because(
                        "Port '%s' holds data that is %s or above, the product chose %s, and nobody vouches that its files are read through the SDK only"
                                .formatted(
                                        port.name(),
                                        least.name().toLowerCase(Locale.ROOT),
                                        choice.map(FileProtection::words).orElse("nothing to protect its files")))
                .remedy("Mesh.builder().attest(...) with a StorageAttestation that the place is isolated, or"
                        + " .protectedBy(FileProtection.MASKED_PORT)");
    }
}
