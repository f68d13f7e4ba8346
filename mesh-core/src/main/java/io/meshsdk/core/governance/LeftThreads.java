package io.meshsdk.core.governance;

import io.meshsdk.policy.Policy;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The threads that policies keep which did not answer. Such a policy is not asked again before its threads have ended, and when
 * too many are left, none is. Thread-safe.
 */
final class LeftThreads {
    private final int most;
    private final IdentityHashMap<Policy, Integer> threads = new IdentityHashMap<>();

    LeftThreads(int most) {
        this.most = most;
    }

    /** Returns why a policy is not asked; empty where it may be. */
    synchronized Optional<String> refusal(GuardedPolicy policy) {
        if (threads.containsKey(policy.policy())) {
            return Optional.of("took longer than its budget before, and has not ended since");
        }
        int left = threads.values().stream().mapToInt(Integer::intValue).sum();
        return left < most
                ? Optional.empty()
                : Optional.of("is not asked: %d threads are left with policies that do not end, among them %s"
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
        threads.merge(policy.policy(), 1, Integer::sum);
    }

    /** Notes that a thread that was left with a policy has ended. */
    synchronized void ended(GuardedPolicy policy) {
        threads.computeIfPresent(policy.policy(), (any, left) -> left > 1 ? left - 1 : null);
    }

    private List<String> ids() {
        return threads.keySet().stream()
                .map(one -> "'%s'".formatted(one.id()))
                .sorted()
                .toList();
    }
}
