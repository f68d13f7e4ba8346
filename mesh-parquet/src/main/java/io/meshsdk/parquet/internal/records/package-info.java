/** Has parquet-java decode value by value, and puts the values together to columns, nested ones too. No API. */
@NullMarked
package io.meshsdk.parquet.internal.records;

import org.jspecify.annotations.NullMarked;
