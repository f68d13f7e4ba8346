package io.meshsdk.examples.quickstart;

import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.spi.policy.PolicyProvider;
import java.util.List;
import java.util.Set;

/** Lets each version be published once, so that faulty rows of the same version are refused before anybody sees them. */
public final class OncePerVersion implements PolicyProvider, Policy {
    @Override
    public List<Policy> policies() {
        return List.of(this);
    }

    @Override
    public String id() {
        return "once-per-version";
    }

    @Override
    public Set<EnforcementPoint> points() {
        return Set.of(EnforcementPoint.BEFORE_PUBLISH);
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        return context.ports().stream()
                .filter(port -> context.published(port)
                        .filter(before ->
                                before.version().equals(context.product().version()))
                        .isPresent())
                .map(port -> Violation.broken(id(), "outputs[%s]".formatted(port.name()))
                        .because("This version is published")
                        .remedy("Take the next version."))
                .toList();
    }
}
