/**
 * Measures writing and reading Delta tables, beside bare files, Avro records, delta-spark and Deequ. Start at
 * {@code DeltaBenchmark}.
 */
@NullMarked
package io.meshsdk.benchmarks.delta;

import org.jspecify.annotations.NullMarked;
