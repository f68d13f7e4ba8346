package io.meshsdk.core.governance;

import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Limit;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.quality.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A policy with an order: it wants so many fields described, and a variant that wants more is stricter.
 *
 * @param id its id
 * @param domain its domain; empty where it is global
 * @param described how many fields have to be described
 * @param severity of its violations
 * @param points when it is asked
 * @param rollout how it comes into force
 * @param waivers how far it may be waived
 * @param limits what it limits
 */
record OrderedPolicy(
        String id,
        String domain,
        int described,
        Severity severity,
        Set<EnforcementPoint> points,
        Rollout rollout,
        WaiverRules waivers,
        List<Limit> limits)
        implements Policy {
    static OrderedPolicy global(String id, int described) {
        return new OrderedPolicy(
                id,
                "",
                described,
                Severity.ERROR,
                EnumSet.of(EnforcementPoint.DESIGN),
                Rollout.enforced(),
                WaiverRules.usual(),
                List.of());
    }

    OrderedPolicy in(String other) {
        return new OrderedPolicy(id, other, described, severity, points, rollout, waivers, limits);
    }

    OrderedPolicy wanting(int fields) {
        return new OrderedPolicy(id, domain, fields, severity, points, rollout, waivers, limits);
    }

    OrderedPolicy severity(Severity other) {
        return new OrderedPolicy(id, domain, described, other, points, rollout, waivers, limits);
    }

    OrderedPolicy at(Set<EnforcementPoint> others) {
        return new OrderedPolicy(id, domain, described, severity, others, rollout, waivers, limits);
    }

    OrderedPolicy rollout(Rollout other) {
        return new OrderedPolicy(id, domain, described, severity, points, other, waivers, limits);
    }

    OrderedPolicy mode(PolicyMode mode) {
        return rollout(Rollout.of(mode));
    }

    OrderedPolicy waivers(WaiverRules other) {
        return new OrderedPolicy(id, domain, described, severity, points, rollout, other, limits);
    }

    OrderedPolicy limits(Limit... others) {
        return new OrderedPolicy(id, domain, described, severity, points, rollout, waivers, List.of(others));
    }

    @Override
    public PolicyScope scope() {
        return domain.isEmpty() ? PolicyScope.global() : PolicyScope.domain(domain);
    }

    @Override
    public boolean isAtLeastAsStrictAs(Policy global) {
        return global instanceof OrderedPolicy other && described >= other.described;
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        long found = context.product().schema().fields().stream()
                .filter(field -> field.description().isPresent())
                .count();
        return found >= described
                ? List.of()
                : List.of(Violation.broken("too-few-described", "outputs[daily].schema")
                        .severity(severity));
    }
}
