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

    /** Returns whether this partition can be opened any number of times, and holds the same rows each time. */
    default boolean isReopenable() {
        return identity().isPresent();
    }

    /**
     * Returns a name of exactly these rows, in this order: whatever bears it, today or later, holds them and nothing else.
     * Absent where rows can change under a name.
     */
    default Optional<String> identity() {
        return Optional.empty();
    }

    /**
     * Returns what is known about the values without reading them. Absent unless every figure in it is exact: never
     * under a row filter, a mask, deletion vectors or truncated bounds.
     */
    default Optional<PartitionStatistics> statistics() {
        return Optional.empty();
    }
}
