package io.meshsdk.examples.howto;

import io.meshsdk.DataProduct;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.StorageAttestation;
import io.meshsdk.policy.StorageAttestation.Quality;
import io.meshsdk.spi.storage.TableLocation;
import java.nio.file.Path;
import java.time.Instant;

/** Makes policies of the kinds that are built in, and gives them what they need to judge. */
final class PoliciesOfKinds {
    private PoliciesOfKinds() {}

    static Policy fresh() {
        // snippet: kind
        Policy fresh = PolicyKinds.create(
                "freshness",
                "fresh-within-a-day",
                PolicySettings.none().with("most", "<= 24 hours").with("severity", "critical"));
        // end
        return fresh;
    }

    static MeshBuilder vouching(MeshBuilder builder, Path folder, Instant nextAudit) {
        // snippet: attest
        builder.policies(PolicyKinds.find("encryption-at-rest").orElseThrow().create())
                .attest(new StorageAttestation(
                        TableLocation.of(folder), Quality.ENCRYPTED_AT_REST, "platform-team", nextAudit));
        // end
        return builder;
    }

    static void approve(Mesh asTheOwner, DataProduct product) {
        // snippet: approve
        asTheOwner.approve(product);
        // end
    }
}
