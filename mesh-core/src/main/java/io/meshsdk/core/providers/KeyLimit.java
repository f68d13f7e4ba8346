package io.meshsdk.core.providers;

import io.meshsdk.annotation.CheckReturnValue;
import java.nio.file.Path;

/**
 * How many bytes of keys one measurement keeps in memory, and where the others go.
 *
 * @param bytes the bytes, zero or more
 * @param folder the temporary folder
 * @since 0.1.0
 */
@CheckReturnValue
public record KeyLimit(long bytes, Path folder) {
    /** Refuses fewer than no bytes. */
    public KeyLimit {
        if (bytes < 0) {
            throw new IllegalArgumentException("Invalid limit of %d bytes: expected zero or more".formatted(bytes));
        }
    }
}
