package io.meshsdk.core.governance;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import java.util.Optional;

/**
 * Tells which violations somebody waived. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
@FunctionalInterface
public interface Exemptions {
    /** That nothing is waived. */
    Exemptions NONE = (context, found) -> Optional.empty();

    /**
     * Returns the waiver of a violation; empty where none holds, or nobody can tell whether it ended, as {@link #flaw} says.
     *
     * @throws io.meshsdk.error.StorageException if what is waived cannot be read
     */
    Optional<PolicyReport.Waived> of(PolicyContext context, Found found);

    /**
     * Returns why what looks like a waiver of a violation does not count, for people; empty where nothing looks like one. Asked
     * of violations that are not waived.
     */
    default Optional<String> flaw(PolicyContext context, Found found) {
        return Optional.empty();
    }

    /**
     * What may have been waived.
     *
     * @param policy the id of the policy
     * @param rules how far the policy may be waived
     * @param violation what it found
     */
    record Found(String policy, WaiverRules rules, Violation violation) {}
}
