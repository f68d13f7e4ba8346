/** Conditions on rows, by which a check speaks of some rows only. Start at {@link io.meshsdk.quality.filter.Filter#parse}. */
@NullMarked
package io.meshsdk.quality.filter;

import org.jspecify.annotations.NullMarked;
