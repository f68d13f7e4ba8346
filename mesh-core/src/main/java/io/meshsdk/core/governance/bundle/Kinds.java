package io.meshsdk.core.governance.bundle;

import io.meshsdk.metadata.Value;
import io.meshsdk.policy.Policy;
import java.util.Map;

/** Makes policies of kinds that are built in. */
@FunctionalInterface
interface Kinds {
    /**
     * Returns a policy of a kind.
     *
     * @throws IllegalArgumentException if there is no such kind, or it knows no such settings
     */
    Policy create(String kind, String id, Map<String, Value> settings);
}
