/** Opens a version of a table as batches: the log through Delta Kernel, the files through our own Parquet reader. */
@NullMarked
package io.meshsdk.delta.internal.read;

import org.jspecify.annotations.NullMarked;
