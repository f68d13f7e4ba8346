package io.meshsdk.core.governance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question to several policies, asked on a thread that the one who waits watches. The answers are written by that thread
 * alone, each before {@code answered} says so; whoever sets {@code answered} to {@value #LEFT} has the last word.
 */
final class WatchedQuestions<T> implements Runnable {
    private static final int LEFT = -1;
    private static final int SPINS = 200;

    private final List<GuardedPolicy> policies;
    private final Function<GuardedPolicy, T> question;
    private final @Nullable Object[] answers;
    private final AtomicInteger answered = new AtomicInteger();
    private final Thread waiting = Thread.currentThread();
    private final @Nullable ClassLoader loader = waiting.getContextClassLoader();
    private volatile long since = System.nanoTime();
    private volatile @Nullable Throwable failure;
    private @Nullable Thread asking;
    private @Nullable Runnable ended;

    WatchedQuestions(List<GuardedPolicy> policies, Function<GuardedPolicy, T> question) {
        this.policies = policies;
        this.question = question;
        this.answers = new Object[policies.size()];
    }

    @Override
    public void run() {
        Thread thread = enter();
        try {
            thread.setContextClassLoader(loader);
            ask();
        } finally {
            thread.setContextClassLoader(null);
            leave();
            LockSupport.unpark(waiting);
        }
    }

    private void ask() {
        since = System.nanoTime();
        for (int i = 0; i < policies.size() && answered.get() == i; i++) {
            T answer;
            try {
                answer = question.apply(policies.get(i));
            } catch (Throwable e) {
                failure = e;
                return;
            }
            answers[i] = answer;
            since = System.nanoTime();
            if (!answered.compareAndSet(i, i + 1)) {
                return;
            }
        }
    }

    /**
     * Waits for the answers, whether the thread that waits is interrupted or not. Fewer than were asked for mean that the next
     * policy took too long.
     */
    List<T> answersWithin(Duration budget) {
        boolean interrupted = false;
        try {
            for (int spins = 0; ; spins++) {
                int done = answered.get();
                rethrow();
                if (done == policies.size()) {
                    return first(done);
                }
                if (spins < SPINS) {
                    Thread.onSpinWait();
                    continue;
                }
                long left = budget.toNanos() - (System.nanoTime() - since);
                if (left <= 0 && answered.compareAndSet(done, LEFT)) {
                    return first(done);
                }
                LockSupport.parkNanos(this, Math.max(left, 1));
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                waiting.interrupt();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<T> first(int count) {
        List<T> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            found.add((T) answers[i]);
        }
        return found;
    }

    private void rethrow() {
        Throwable thrown = failure;
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
    }

    /**
     * Interrupts the thread that asks, if it still does, and returns where it was.
     *
     * @param leaves told that a thread is left, before this returns
     * @param ends told, on that thread, that it has ended
     */
    synchronized List<StackTraceElement> abandon(Runnable leaves, Runnable ends) {
        Thread thread = asking;
        if (thread == null) {
            return List.of();
        }
        leaves.run();
        ended = ends;
        List<StackTraceElement> place = List.of(thread.getStackTrace());
        thread.interrupt();
        return place;
    }

    private synchronized Thread enter() {
        Thread thread = Thread.currentThread();
        asking = thread;
        return thread;
    }

    /** Whoever works on this thread next is not the one that was interrupted. */
    private synchronized void leave() {
        asking = null;
        var unused = Thread.interrupted();
        if (ended != null) {
            ended.run();
        }
    }
}
