/** Data in columns: datasets, their partitions, batches and columns. Start at {@link io.meshsdk.data.Dataset}. */
@NullMarked
package io.meshsdk.data;

import org.jspecify.annotations.NullMarked;
