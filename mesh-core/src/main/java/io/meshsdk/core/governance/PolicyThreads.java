package io.meshsdk.core.governance;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Threads on which policies are asked, so that one that never answers stops nobody else. All policies of a set are asked on one
 * thread, one after another; one that takes longer than its budget is left alone with its thread, which is interrupted, and
 * another thread goes on with the next. Threads that are not needed for a second end. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PolicyThreads implements AutoCloseable {
    /** How long a policy may take, unless the host says otherwise. */
    public static final Duration USUAL_BUDGET = Duration.ofSeconds(10);

    private static final long IDLE_SECONDS = 1;

    private final Duration budget;
    private final ThreadPoolExecutor threads;

    private PolicyThreads(Duration budget) {
        this.budget = budget;
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
        if (budget.isNegative() || budget.isZero()) {
            throw new IllegalArgumentException(
                    "Invalid budget %s of a policy: expected a time above zero".formatted(budget));
        }
        return new PolicyThreads(budget);
    }

    /** Returns how long a policy may take. */
    Duration budget() {
        return budget;
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
            List<GuardedPolicy> left = policies.subList(answers.size(), policies.size());
            WatchedQuestions<T> questions = new WatchedQuestions<>(left, question);
            start(questions);
            answers.addAll(questions.answersWithin(budget));
            if (answers.size() < policies.size()) {
                answers.add(late.apply(new Late(policies.get(answers.size()), budget, questions.abandon())));
            }
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
     * A policy that took too long.
     *
     * @param policy the policy
     * @param budget how long it might have taken
     * @param place where its thread was
     */
    record Late(GuardedPolicy policy, Duration budget, List<StackTraceElement> place) {}
}
