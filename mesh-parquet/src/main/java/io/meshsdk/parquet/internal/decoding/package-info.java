/** Turns the pages of column chunks into the typed arrays of batches. No API. */
@NullMarked
package io.meshsdk.parquet.internal.decoding;

import org.jspecify.annotations.NullMarked;
