/** Reads numbers that lie in fewer bits than they have: runs, bit-packed groups, differences. No API. */
@NullMarked
package io.meshsdk.parquet.internal.packing;

import org.jspecify.annotations.NullMarked;
