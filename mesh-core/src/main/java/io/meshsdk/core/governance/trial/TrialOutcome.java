package io.meshsdk.core.governance.trial;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.policy.PolicyReport;
import java.util.List;

/**
 * How a test of policies ended.
 *
 * @param name what the test is called
 * @param differences what was found otherwise than expected, a sentence each; empty if the test passed
 * @param report all that the policies found
 * @since 0.1.0
 */
@CheckReturnValue
public record TrialOutcome(String name, List<String> differences, PolicyReport report) {
    /** Copies the list. */
    public TrialOutcome {
        differences = List.copyOf(differences);
    }

    /** Returns whether all was found as expected. */
    public boolean passed() {
        return differences.isEmpty();
    }

    /** Returns the outcome in lines, for people. */
    public String describe() {
        return passed() ? name + ": as expected" : "%s:\n  - %s".formatted(name, String.join("\n  - ", differences));
    }

    /**
     * Throws if anything was found otherwise than expected.
     *
     * @throws AssertionError with all differences
     */
    public void orThrow() {
        if (!passed()) {
            throw new AssertionError(describe());
        }
    }
}
