package io.meshsdk.core;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.core.access.grant.AccessOversight;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.tables.RegisteredProducts;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import java.util.List;
import java.util.Optional;

/** Asks the policies in force what they say of requests for access to a product, and records what becomes of them. */
record RequestPolicies(Environment environment, DataProduct product, Principal asking) implements AccessOversight {
    @Override
    public void record(AuditEvent event) {
        environment.audit().record(event);
    }

    @Override
    public Optional<String> objection(AccessRequest request) {
        Inquiry inquiry = new Vouched(environment)
                .added(Inquiry.of(
                                product,
                                EnforcementPoint.READ,
                                environment.clock().instant())
                        .published(port -> Optional.of(product))
                        .catalog(RegisteredProducts.told(environment, asking))
                        .request(request));
        return environment.policies().judge(inquiry).judgements().stream()
                .flatMap(judgement -> objection(judgement).stream())
                .findFirst();
    }

    private static Optional<String> objection(PolicyReport.Judgement judgement) {
        return new PolicyReport(List.of(judgement))
                .blocking().stream()
                        .findFirst()
                        .map(Violation::message)
                        .map(why -> "policy '%s' forbids it: %s".formatted(judgement.policy(), why));
    }
}
