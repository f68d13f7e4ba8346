/** Gets at the pages of column chunks: their headers, their checksums, and what is compressed in them. No API. */
@NullMarked
package io.meshsdk.parquet.internal.pages;

import org.jspecify.annotations.NullMarked;
