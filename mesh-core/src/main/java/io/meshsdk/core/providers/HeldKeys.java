package io.meshsdk.core.providers;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.StorageException;
import io.meshsdk.quality.engine.KeyMemory;
import io.meshsdk.quality.engine.QualityPlan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the keys of one measurement are until its last verdict: in memory, or beyond the host's limit in a temporary file.
 * Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class HeldKeys implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeldKeys.class);

    private final @Nullable KeyMemory memory;

    HeldKeys(@Nullable KeyMemory memory) {
        this.memory = memory;
    }

    /** Returns the same plan, whose keys are held here. */
    public QualityPlan of(QualityPlan plan) {
        return memory == null ? plan : plan.spilling(memory);
    }

    /** Deletes the temporary file, if there is one. Where it cannot, it says so in the log: the verdict stands. */
    @Override
    public void close() {
        if (memory == null) {
            return;
        }
        try {
            memory.close();
        } catch (StorageException e) {
            LOG.warn("A temporary file of keys is still there", e);
        }
    }
}
