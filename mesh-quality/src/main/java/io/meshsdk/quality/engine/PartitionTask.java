package io.meshsdk.quality.engine;

import java.util.function.BooleanSupplier;

/**
 * Work on one partition that can be told to stop early. Called by several threads at once, for one partition each.
 *
 * @param <T> what the work yields
 * @since 0.1.0
 */
@FunctionalInterface
public interface PartitionTask<T> {
    /**
     * Works on a partition. Once {@code stopped} answers true another partition has failed: clean up and return anything,
     * nobody looks at it.
     */
    T run(int partition, BooleanSupplier stopped);
}
