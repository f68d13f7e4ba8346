package io.meshsdk.testkit.policy;

import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.policy.Policy;

/** Finds the policies that every mesh has. */
final class BuiltIn {
    private BuiltIn() {}

    static Policy policy(String id) {
        return PolicySet.builtIn().policies().stream()
                .filter(policy -> policy.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
