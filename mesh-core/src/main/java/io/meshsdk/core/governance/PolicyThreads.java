package io.meshsdk.core.governance;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Threads on which policies are asked, so that one that never answers stops nobody else. All policies of a set are asked on one
 * thread, one after another; one that takes longer than its budget is left alone with its thread, which is interrupted, and
 * another thread goes on with the next. A policy that was left is not asked again before its thread has ended, and fails at once.
 * Threads that are not needed for a second end. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PolicyThreads implements AutoCloseable {
    /** How long a policy may take, unless the host says otherwise. */
    public static final Duration USUAL_BUDGET = Duration.ofSeconds(10);

    /** How many threads may be left with policies that do not end, beside those of callers who ask at the same time. */
    static final int MOST_LEFT = 16;

    private static final long IDLE_SECONDS = 1;

    private final Duration budget;
    private final LeftThreads left;
    private final ThreadPoolExecutor threads;

    private PolicyThreads(Duration budget, int most) {
        this.budget = budget;
        this.left = new LeftThreads(most);
        AtomicInteger made = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "mesh-policies-" + made.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Returns threads on which each policy may take so long.
     *
     * @param budget by the wall clock, above zero
     * @throws IllegalArgumentException if it is not
     */
    public static PolicyThreads within(Duration budget) {
        return within(budget, MOST_LEFT);
    }

    static PolicyThreads within(Duration budget, int most) {
        if (budget.isNegative() || budget.isZero()) {
            throw new IllegalArgumentException(
                    "Invalid budget %s of a policy: expected a time above zero".formatted(budget));
        }
        return new PolicyThreads(budget, most);
    }

    /**
     * Returns the answer of each policy, in their order.
     *
     * @param question what is asked; its exceptions are the caller's
     * @param late what stands for the answer of a policy that took too long, told where it was then
     */
    <T> List<T> ask(List<GuardedPolicy> policies, Function<GuardedPolicy, T> question, Function<Late, T> late) {
        List<T> answers = new ArrayList<>(policies.size());
        while (answers.size() < policies.size()) {
            List<GuardedPolicy> rest = policies.subList(answers.size(), policies.size());
            Optional<Late> refusal = left.refusal(rest.get(0));
            if (refusal.isPresent()) {
                answers.add(late.apply(refusal.get()));
            } else {
                answers.addAll(askSound(left.sound(rest), question, late));
            }
        }
        return answers;
    }

    /** Asks up to the first that takes too long. */
    private <T> List<T> askSound(
            List<GuardedPolicy> policies, Function<GuardedPolicy, T> question, Function<Late, T> late) {
        WatchedQuestions<T> questions = new WatchedQuestions<>(policies, question);
        start(questions);
        List<T> answers = questions.answersWithin(budget);
        if (answers.size() < policies.size()) {
            GuardedPolicy policy = policies.get(answers.size());
            List<StackTraceElement> place = questions.abandon(() -> left.leave(policy), () -> left.ended(policy));
            answers.add(late.apply(new Late(policy, "took longer than its budget of " + budget, place)));
        }
        return answers;
    }

    private void start(Runnable questions) {
        try {
            threads.execute(questions);
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("Cannot ask policies: this mesh is closed", e);
        }
    }

    /** Ends the threads that are idle, and interrupts the others: one that minds no interrupt ends when its policy answers. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /**
     * A policy that took too long, now or before.
     *
     * @param policy the policy
     * @param what what it did
     * @param place where its thread was; empty where it was not asked
     */
    record Late(GuardedPolicy policy, String what, List<StackTraceElement> place) {}
}
