package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * Reads one partition, batch by batch. For one thread; close it, also after a failure.
 *
 * @since 0.1.0
 */
public interface BatchReader extends AutoCloseable {
    /**
     * Returns the next batch, or empty at the end. The batch returned before becomes invalid: its buffers are reused.
     *
     * @throws io.meshsdk.error.DataSourceException if the source cannot be read on
     */
    @CheckReturnValue
    Optional<Batch> next();

    /** Releases the source. Closing twice is harmless. */
    @Override
    void close();
}
