/** Turns Avro records into batches. No API. */
@NullMarked
package io.meshsdk.parquet.internal.avro;

import org.jspecify.annotations.NullMarked;
