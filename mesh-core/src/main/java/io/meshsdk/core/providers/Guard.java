package io.meshsdk.core.providers;

import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.error.MeshException;
import io.meshsdk.error.StorageException;
import java.util.function.Supplier;

/** The one place through which calls into a storage provider go: what it throws gains provider, operation and target. */
final class Guard {
    private final String provider;
    private final String target;

    Guard(String provider, Object target) {
        this.provider = provider;
        this.target = target.toString();
    }

    @CanIgnoreReturnValue
    <T> T call(String operation, Supplier<T> act) {
        try {
            return act.get();
        } catch (MeshException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StorageException(
                    "Cannot %s '%s' with %s: the provider failed with %s. See the cause."
                            .formatted(operation, target, provider, e.getClass().getSimpleName()),
                    e);
        }
    }

    /** Calls with arguments that are the caller's: what is wrong with them is told as such. */
    <T> T ask(String operation, Supplier<T> act) {
        try {
            return act.get();
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            return call(operation, () -> {
                throw e;
            });
        }
    }

    void run(String operation, Runnable act) {
        call(operation, () -> {
            act.run();
            return true;
        });
    }
}
