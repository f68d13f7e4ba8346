/** Expectations on data, and what measuring them found. Start at {@link io.meshsdk.quality.Expectations}. */
@NullMarked
package io.meshsdk.quality;

import org.jspecify.annotations.NullMarked;
