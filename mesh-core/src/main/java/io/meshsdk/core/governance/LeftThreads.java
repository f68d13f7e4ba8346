package io.meshsdk.core.governance;

import io.meshsdk.policy.Policy;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The threads that policies keep which did not answer. Such a policy is not asked again before its threads have ended, and when
 * too many are left, none is. Thread-safe.
 */
final class LeftThreads {
    private final int most;
    private final IdentityHashMap<Policy, Left> threads = new IdentityHashMap<>();

    LeftThreads(int most) {
        this.most = most;
    }

    /** Returns what stands for the answer of a policy that is not asked; empty where it may be. */
    synchronized Optional<PolicyThreads.Late> refusal(GuardedPolicy policy) {
        Left itself = threads.get(policy.policy());
        if (itself != null) {
            return refused(itself.policy, "took longer than its budget before, and has not ended since");
        }
        int left = threads.values().stream().mapToInt(Left::count).sum();
        return left < most
                ? Optional.empty()
                : refused(
                        policy,
                        "is not asked: %d threads are left with policies that do not end, among them %s"
                                .formatted(left, ids()));
    }

    /** Returns the policies up to the first that is left with a thread. */
    synchronized List<GuardedPolicy> sound(List<GuardedPolicy> policies) {
        return policies.stream()
                .takeWhile(policy -> !threads.containsKey(policy.policy()))
                .toList();
    }

    /** Leaves one more thread with a policy. */
    synchronized void leave(GuardedPolicy policy) {
        threads.compute(policy.policy(), (any, left) -> new Left(policy, left == null ? 1 : left.count + 1));
    }

    /** Notes that a thread that was left with a policy has ended. */
    synchronized void ended(GuardedPolicy policy) {
        threads.computeIfPresent(policy.policy(), (any, left) -> left.less());
    }

    private static Optional<PolicyThreads.Late> refused(GuardedPolicy policy, String what) {
        return Optional.of(new PolicyThreads.Late(policy, what, List.of()));
    }

    private List<String> ids() {
        return threads.values().stream()
                .map(left -> "'%s'".formatted(left.policy.id()))
                .sorted()
                .toList();
    }

    /**
     * So many threads of a policy.
     *
     * @param policy as it was asked last: it knows how far the policy said it goes
     */
    private record Left(GuardedPolicy policy, int count) {
        @Nullable
        Left less() {
            return count > 1 ? new Left(policy, count - 1) : null;
        }
    }
}
