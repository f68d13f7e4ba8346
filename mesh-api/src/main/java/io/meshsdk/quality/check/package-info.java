/**
 * The questions that can be asked of data, grouped by what they look at. Start at {@link io.meshsdk.quality.check.Check}.
 */
@NullMarked
package io.meshsdk.quality.check;

import org.jspecify.annotations.NullMarked;
