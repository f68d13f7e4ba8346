package io.meshsdk.testkit.policy;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.trial.PolicyTrials;
import io.meshsdk.policy.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs documents of policy tests in JUnit, a test for each: return the stream from a method with {@code @TestFactory}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PolicyTrialTests {
    private PolicyTrialTests() {}

    /**
     * Returns a test for each that a file has, of these policies and no other.
     *
     * @throws io.meshsdk.error.InvalidProductException if the file is no document of tests; has all problems, with places
     */
    public static Stream<DynamicTest> of(Path file, List<? extends Policy> policies) {
        PolicySet set = PolicySet.empty().and(List.copyOf(policies));
        return of(PolicyTrials.read(file), set);
    }

    /** Returns a test for each, of a set of policies. */
    public static Stream<DynamicTest> of(PolicyTrials trials, PolicySet policies) {
        return trials.all().stream()
                .map(trial -> DynamicTest.dynamicTest(
                        trial.name(), () -> trial.run(policies).orThrow()));
    }
}
