/** Turns values into columns. Start at {@link io.meshsdk.core.columns.BatchBuilder}. */
@NullMarked
package io.meshsdk.core.columns;

import org.jspecify.annotations.NullMarked;
