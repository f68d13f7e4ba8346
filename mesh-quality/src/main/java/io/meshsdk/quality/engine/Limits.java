package io.meshsdk.quality.engine;

import io.meshsdk.error.MeasurementStoppedException;
import io.meshsdk.error.MeasurementStoppedException.Reason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** When a measurement stops, and whom it tells how far it is. Immutable. */
record Limits(BooleanSupplier isCancelled, @Nullable Duration budget, Consumer<? super Progress> listener) {
    static Limits none() {
        return new Limits(() -> false, null, progress -> {});
    }

    Limits until(BooleanSupplier other) {
        return new Limits(other, budget, listener);
    }

    Limits within(Duration other) {
        if (other.isNegative() || other.isZero()) {
            throw new IllegalArgumentException("Invalid time budget %s: expected a positive duration".formatted(other));
        }
        return new Limits(isCancelled, other, listener);
    }

    Limits telling(Consumer<? super Progress> other) {
        return new Limits(isCancelled, budget, other);
    }

    Watch start(int partitions) {
        return new Watch(partitions);
    }

    /** A measurement that goes on. Thread-safe. */
    final class Watch {
        private final long begun = System.nanoTime();
        private final int all;
        private final AtomicInteger partitions = new AtomicInteger();
        private final AtomicLong rows = new AtomicLong();

        Watch(int all) {
            this.all = all;
        }

        /**
         * Returns false, as long as the measurement may go on.
         *
         * @throws MeasurementStoppedException if it may not
         */
        boolean isOver() {
            if (isCancelled.getAsBoolean()) {
                throw new MeasurementStoppedException(
                        Reason.CANCELLED, "Cannot finish measuring: it was cancelled. Measure again.");
            }
            if (budget != null && Duration.ofNanos(System.nanoTime() - begun).compareTo(budget) > 0) {
                throw new MeasurementStoppedException(
                        Reason.OUT_OF_TIME,
                        "Cannot finish measuring within %s: give it more time, more threads or fewer checks."
                                .formatted(budget));
            }
            return false;
        }

        void done(long moreRows) {
            listener.accept(new Progress(partitions.incrementAndGet(), all, rows.addAndGet(moreRows)));
        }
    }
}
