package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.access.Classification;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.StorageAttestation;
import io.meshsdk.policy.Violation;
import java.util.List;
import java.util.Locale;

/** Raw values of a closed class lie where nobody reads but through the SDK, as the host vouches; where nobody does, nobody can tell. */
final class Isolation implements Rule {
    private final Classification least;

    Isolation(PolicySettings settings) {
        least = settings.classification("classification");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        return context.ports().stream()
                .filter(port -> port.contract().classification().isAtLeast(least))
                .filter(port -> context.attestations(port).stream()
                        .noneMatch(one -> one.quality() == StorageAttestation.Quality.ISOLATED))
                .map(port -> Violation.notEvaluated("storage-not-isolated", FieldPaths.of(port))
                        .because(
                                "Port '%s' is %s or above, and nobody vouches that its files are read through the SDK only"
                                        .formatted(port.name(), least.name().toLowerCase(Locale.ROOT)))
                        .remedy("Mesh.builder().attest(...) with a StorageAttestation that the place is isolated"))
                .toList();
    }
}
