package io.meshsdk.core.providers;

import io.meshsdk.error.MeshException;
import io.meshsdk.error.StorageException;
import java.util.function.Supplier;

/** The one place through which calls into a storage provider go: what it throws gains provider, operation and target. */
final class Guard {
    private final String format;
    private final String target;

    Guard(String format, Object target) {
        this.format = format;
        this.target = target.toString();
    }

    <T> T call(String operation, Supplier<T> act) {
        try {
            return act.get();
        } catch (MeshException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StorageException(
                    "Cannot %s '%s' with storage '%s': the provider failed with %s. See the cause."
                            .formatted(operation, target, format, e.getClass().getSimpleName()),
                    e);
        }
    }

    void run(String operation, Runnable act) {
        Boolean done = call(operation, () -> {
            act.run();
            return true;
        });
        assert done;
    }
}
