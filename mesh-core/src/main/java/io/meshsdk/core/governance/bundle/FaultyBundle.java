package io.meshsdk.core.governance.bundle;

import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.quality.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Stands for the policies of a council that cannot be relied on: nothing passes that they did not judge. */
record FaultyBundle(BundleFault fault) implements Policy {
    @Override
    public String id() {
        return PolicySet.UNRELIABLE;
    }

    @Override
    public Set<EnforcementPoint> points() {
        return EnumSet.allOf(EnforcementPoint.class);
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public WaiverRules waivers() {
        return WaiverRules.none();
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        return List.of(Violation.broken(fault.code(), "policies")
                .severity(Severity.CRITICAL)
                .because(fault.reason())
                .remedy(fault.remedy()));
    }
}
