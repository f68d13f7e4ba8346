/** Writes the fields of a file. No API. */
@NullMarked
package io.meshsdk.parquet.internal.writing;

import org.jspecify.annotations.NullMarked;
