/** Turns the typed arrays of batches into the pages of column chunks. No API. */
@NullMarked
package io.meshsdk.parquet.internal.encoding;

import org.jspecify.annotations.NullMarked;
