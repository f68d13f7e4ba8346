package io.meshsdk.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Closes several things, also when one of them fails. */
final class Closing {
    private Closing() {}

    static void all(List<? extends AutoCloseable> closeables) {
        RuntimeException first = null;
        for (AutoCloseable closeable : closeables) {
            first = joined(first, failureOf(closeable));
        }
        if (first != null) {
            throw first;
        }
    }

    /** Closes all after a failure, which keeps what else fails. */
    static void allAfter(Throwable failure, List<? extends AutoCloseable> closeables) {
        try {
            all(closeables);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static @Nullable RuntimeException failureOf(AutoCloseable closeable) {
        try {
            closeable.close();
            return null;
        } catch (RuntimeException e) {
            return e;
        } catch (Exception e) {
            return new IllegalStateException("Cannot close %s".formatted(closeable), e);
        }
    }

    private static @Nullable RuntimeException joined(
            @Nullable RuntimeException first, @Nullable RuntimeException next) {
        if (first != null && next != null) {
            first.addSuppressed(next);
        }
        return first == null ? next : first;
    }
}
