package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * A part of a dataset that one thread reads on its own.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface Partition {
    /**
     * Opens this partition for reading, from its first row.
     *
     * @throws IllegalStateException if the source can be read only once and was opened before
     * @throws io.meshsdk.error.DataSourceException if the source cannot be read
     */
    BatchReader open();

    /**
     * Returns what is known about the values without reading them. Absent unless every figure in it is exact: never
     * under a row filter, a mask, deletion vectors or truncated bounds.
     */
    default Optional<PartitionStatistics> statistics() {
        return Optional.empty();
    }
}
