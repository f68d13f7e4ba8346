package io.meshsdk.quality.engine;

/**
 * How far a measurement is.
 *
 * @param partitions how many partitions are measured
 * @param allPartitions how many there are
 * @param rows how many rows were measured, those included that only statistics spoke of
 * @since 0.1.0
 */
public record Progress(int partitions, int allPartitions, long rows) {}
