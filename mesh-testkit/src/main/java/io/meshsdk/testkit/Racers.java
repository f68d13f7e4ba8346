package io.meshsdk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Runs the same act in several threads that start together.
 *
 * @since 0.1.0
 */
public final class Racers {
    private static final long PATIENCE_IN_SECONDS = 120;

    private Racers() {}

    /**
     * Returns what each thread's act gave, in the order of the threads.
     *
     * @throws AssertionError if an act throws
     */
    public static <T> List<T> race(int threads, IntFunction<? extends Callable<T>> acts) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Callable<T> act = acts.apply(i);
                running.add(executor.submit(() -> {
                    start.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
                    return act.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("A racing thread failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The race was interrupted", e);
        } finally {
            executor.shutdownNow();
        }
    }
}
