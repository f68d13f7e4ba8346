package io.meshsdk.quality.engine;

import io.meshsdk.quality.internal.state.SpillFile;
import java.nio.file.Path;

/**
 * How much memory the keys of uniqueness checks may take, and the temporary folder they go to beyond it: a file that only its
 * owner can read, deleted by {@link #close()}. Close it when the states that were measured with it are judged. Thread-safe.
 *
 * @since 0.1.0
 */
public final class KeyMemory implements AutoCloseable {
    private final SpillFile file;

    private KeyMemory(SpillFile file) {
        this.file = file;
    }

    /**
     * Returns memory of a limit.
     *
     * @param bytes how many bytes of keys stay in memory, zero or more; a key takes 20
     * @param folder where the others go
     */
    public static KeyMemory of(long bytes, Path folder) {
        if (bytes < 0) {
            throw new IllegalArgumentException("Invalid limit of %d bytes: expected zero or more".formatted(bytes));
        }
        return new KeyMemory(new SpillFile(folder, bytes));
    }

    SpillFile file() {
        return file;
    }

    /** Deletes the temporary file, if one was made. Closing twice is harmless. */
    @Override
    public void close() {
        file.close();
    }
}
