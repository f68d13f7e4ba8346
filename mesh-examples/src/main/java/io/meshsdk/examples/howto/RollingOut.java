package io.meshsdk.examples.howto;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Governance;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.governance.bundle.PolicyBundle;
import io.meshsdk.core.governance.compliance.Reviewed;
import io.meshsdk.core.governance.waiver.Waiver;
import io.meshsdk.identity.ProductId;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A policy that comes into force without stopping anybody by surprise. */
final class RollingOut {
    private RollingOut() {}

    // snippet: observe
    static PolicyBundle observed(Governance governance) {
        return governance
                .nextBundle()
                .policy("owned", "ownership", Map.of("mode", Value.of("observe")))
                .build();
    }
    // end

    // snippet: who
    static List<ProductId> whoBreaks(Mesh mesh, String policy) {
        Principal council = Principal.user("rita", "platform").withRoles(Governance.ROLE);
        return mesh.governance().asPrincipal(council).review().products().stream()
                .filter(reviewed -> reviewed.report().judgements().stream()
                        .anyMatch(found -> found.policy().equals(policy)
                                && !found.violations().isEmpty()))
                .map(Reviewed::product)
                .toList();
    }
    // end

    // snippet: enforce
    static PolicyBundle enforced(Governance governance, Instant from, Instant spareUntil) {
        Map<String, Value> settings = Map.of(
                "mode", Value.of("enforce"),
                "effectiveFrom", Value.of(from.toString()),
                "grandfatheredUntil", Value.of(spareUntil.toString()));
        return governance.nextBundle().policy("owned", "ownership", settings).build();
    }
    // end

    // snippet: waive
    static Waiver askFor(Mesh mesh, DataProduct product, String policy, String reason) {
        PolicyReport.Judgement judgement = mesh.govern(product).judgements().stream()
                .filter(found -> found.policy().equals(policy))
                .findFirst()
                .orElseThrow();
        Violation violation = judgement.violations().get(0);
        return mesh.governance()
                .waivers(product.id().domain())
                .request(product, policy, violation, Duration.ofDays(30), reason);
    }

    static Waiver give(Mesh mesh, Waiver asked, Principal owner) {
        return mesh.governance()
                .waivers(asked.subject().product().domain())
                .asPrincipal(owner)
                .approve(asked.id());
    }
    // end

    // snippet: report
    static String report(Mesh mesh, String domain) {
        return mesh.governance().domainCompliance(domain).toMarkdown();
    }
    // end
}
