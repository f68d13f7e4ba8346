package io.meshsdk.delta.internal.write;

import java.util.concurrent.atomic.AtomicInteger;

/** How many bytes of rows may wait in memory over all writers of one write: each may hold an equal share. Thread-safe. */
final class RowBudget {
    private final long bytes;
    private final AtomicInteger writers = new AtomicInteger();

    RowBudget(long bytes) {
        this.bytes = bytes;
    }

    /** Counts one writer more. */
    void join() {
        writers.incrementAndGet();
    }

    /** Counts one writer less. */
    void leave() {
        writers.decrementAndGet();
    }

    /** Returns how much a writer may hold while there are so many. */
    long share() {
        return bytes / Math.max(1, writers.get());
    }
}
