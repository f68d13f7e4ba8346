/** Reads and writes Parquet files column by column. */
@NullMarked
package io.meshsdk.parquet;

import org.jspecify.annotations.NullMarked;
