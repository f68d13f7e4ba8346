/** Puts rows in order and together before they are written. No API. */
@NullMarked
package io.meshsdk.parquet.internal.sorting;

import org.jspecify.annotations.NullMarked;
