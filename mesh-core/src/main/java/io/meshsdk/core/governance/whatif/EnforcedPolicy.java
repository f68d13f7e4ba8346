package io.meshsdk.core.governance.whatif;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Limit;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A policy as if it were enforced, for all, now. */
record EnforcedPolicy(Policy policy) implements Policy {
    @Override
    public String id() {
        return policy.id();
    }

    @Override
    public String version() {
        return policy.version();
    }

    @Override
    public PolicyScope scope() {
        return policy.scope();
    }

    @Override
    public Set<EnforcementPoint> points() {
        return policy.points();
    }

    @Override
    public List<Expectation> measures(DataProduct product, OutputPort port) {
        return policy.measures(product, port);
    }

    @Override
    public Rollout rollout() {
        return Rollout.enforced();
    }

    @Override
    public WaiverRules waivers() {
        return policy.waivers();
    }

    @Override
    public Severity severity() {
        return policy.severity();
    }

    @Override
    public List<Limit> limits() {
        return policy.limits();
    }

    @Override
    public Optional<String> settings() {
        return policy.settings();
    }

    @Override
    public boolean isAtLeastAsStrictAs(Policy global) {
        return global instanceof EnforcedPolicy other
                && policy.getClass() == other.policy.getClass()
                && policy.isAtLeastAsStrictAs(other.policy);
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        return policy.judge(context);
    }
}
