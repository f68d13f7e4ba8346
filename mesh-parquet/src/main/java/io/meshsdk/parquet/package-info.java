/** Reads and writes Parquet files column by column, without assembling rows. */
@NullMarked
package io.meshsdk.parquet;

import org.jspecify.annotations.NullMarked;
