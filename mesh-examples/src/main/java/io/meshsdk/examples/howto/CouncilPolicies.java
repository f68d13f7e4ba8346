package io.meshsdk.examples.howto;

import io.meshsdk.access.Principal;
import io.meshsdk.core.Governance;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.core.governance.bundle.PolicyBundle;
import io.meshsdk.metadata.Value;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Map;

/** A council that puts policies in force for every pipeline. */
final class CouncilPolicies {
    private CouncilPolicies() {}

    // snippet: enact
    static BundleMark enact(Mesh mesh, KeyPair council) {
        Governance governance = mesh.governance();
        PolicyBundle next = governance
                .nextBundle()
                .ownedBy("platform", "policy-steward")
                .policy("naming")
                .policy("owned", "ownership", Map.of("mode", Value.of("observe")))
                .policy(new SupportChannelPolicy())
                .build();
        return governance.publish(next.sign(council));
    }
    // end

    // snippet: pipeline
    static Mesh pipeline(Path lake, PublicKey council) {
        return Mesh.builder()
                .warehouse(lake)
                .principal(Principal.service("orders-pipeline", "sales"))
                .policies(new SupportChannelPolicy())
                .council(council)
                .build();
    }
    // end

    // snippet: rotate
    static BundleMark handOver(Mesh mesh, KeyPair newKey) {
        Governance governance = mesh.governance();
        return governance.publish(governance.nextBundle().build().sign(newKey));
    }
    // end
}
