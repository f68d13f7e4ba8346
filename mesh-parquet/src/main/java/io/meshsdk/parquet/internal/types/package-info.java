/** Which field types lie in files as which Parquet types. No API. */
@NullMarked
package io.meshsdk.parquet.internal.types;

import org.jspecify.annotations.NullMarked;
