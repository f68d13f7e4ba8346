/**
 * Measures batches against expectations: a {@link io.meshsdk.quality.engine.QualityPlan} compiles a contract, a
 * {@link io.meshsdk.quality.engine.PartitionMeasurement} runs it over one partition, and
 * {@link io.meshsdk.quality.engine.QualityState}s of partitions, files and processes merge into the one that is judged.
 *
 * <p>Nulls are neither valid nor invalid and no duplicates of each other: only the completeness checks count them. A
 * check that counts what is broken passes where nothing is there to break; a share of nothing, and the age of nothing, is
 * not evaluated. What an outcome says of the data is counts and positions of rows, never a value.
 */
@NullMarked
package io.meshsdk.quality.engine;

import org.jspecify.annotations.NullMarked;
