/** Takes nested columns apart into the columns of a file: levels, and values in their order. No API. */
@NullMarked
package io.meshsdk.parquet.internal.nesting;

import org.jspecify.annotations.NullMarked;
