package io.meshsdk.core.governance.waiver;

import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.util.List;

/** Stands for a council's policies that cannot be relied on. */
record Unreliable() implements Policy {
    @Override
    public String id() {
        return PolicySet.UNRELIABLE;
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        return List.of();
    }
}
