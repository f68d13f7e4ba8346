/** Holds the values of columns in typed arrays that are filled again for the next rows. No API. */
@NullMarked
package io.meshsdk.parquet.internal.buffers;

import org.jspecify.annotations.NullMarked;
