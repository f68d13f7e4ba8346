package io.meshsdk.quality.engine;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on partitions side by side on the caller's executor. The calling thread takes part and alone does all of the
 * work if no other thread comes, so that an executor of the calling thread, a busy pool or the pool the caller runs on
 * never makes it wait for itself.
 *
 * @since 0.1.0
 */
public final class Partitions {
    private static final int NO_PARTITION = -1;

    private final int count;
    private final List<@Nullable Object> results;
    private final Map<Integer, Throwable> failures = new TreeMap<>();
    private int next;
    private int running;
    private volatile boolean stopped;

    private Partitions(int count) {
        this.count = count;
        this.results = new ArrayList<>(Collections.nCopies(count, null));
    }

    /**
     * Returns the results of a task for partitions {@code 0..count-1}, in their order.
     *
     * @see #run(int, Executor, PartitionTask)
     */
    @CheckReturnValue
    public static <T> List<T> run(int count, Executor executor, IntFunction<? extends T> task) {
        return run(count, executor, (partition, stopped) -> task.apply(partition));
    }

    /**
     * Returns the results of a task for partitions {@code 0..count-1}, in their order. If one fails no further one is
     * begun, those that run are told to stop and waited for, and the failure of the first partition that failed is thrown,
     * with those of others suppressed in it. So it is where the executor fails, whose failure comes first; one that rejects
     * tasks does not fail. When this method returns or throws, no task runs any more.
     */
    @CheckReturnValue
    @SuppressWarnings("unchecked")
    public static <T> List<T> run(int count, Executor executor, PartitionTask<? extends T> task) {
        Partitions partitions = new Partitions(count);
        partitions.askForHelp(executor, task);
        partitions.work(task);
        partitions.awaitOthers();
        partitions.throwFailure();
        return (List<T>) Collections.unmodifiableList(partitions.results);
    }

    private void askForHelp(Executor executor, PartitionTask<?> task) {
        try {
            for (int i = 1; i < count && !isDone(); i++) {
                executor.execute(() -> work(task));
            }
        } catch (RejectedExecutionException e) {
            // The calling thread does what nobody else wants to do.
        } catch (Throwable e) {
            fail(NO_PARTITION, e);
        }
    }

    private void work(PartitionTask<?> task) {
        for (int partition = claim(); partition >= 0; partition = claim()) {
            try {
                results.set(partition, task.run(partition, () -> stopped));
            } catch (Throwable e) {
                fail(partition, e);
            } finally {
                release();
            }
        }
    }

    private synchronized boolean isDone() {
        return stopped || next == count;
    }

    private synchronized int claim() {
        if (isDone()) {
            return -1;
        }
        running++;
        return next++;
    }

    private synchronized void fail(int partition, Throwable failure) {
        failures.put(partition, failure);
        stopped = true;
    }

    private synchronized void release() {
        running--;
        notifyAll();
    }

    private synchronized void awaitOthers() {
        boolean interrupted = false;
        while (running > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void throwFailure() {
        Throwable first = null;
        for (Throwable failure : failures.values()) {
            if (first == null) {
                first = failure;
            } else if (first != failure) {
                first.addSuppressed(failure);
            }
        }
        if (first instanceof Error error) {
            throw error;
        }
        if (first instanceof RuntimeException exception) {
            throw exception;
        }
        if (first != null) {
            throw new IllegalStateException("Cannot finish a partition: " + first.getMessage(), first);
        }
    }
}
