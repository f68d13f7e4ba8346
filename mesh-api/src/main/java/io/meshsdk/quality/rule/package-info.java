/** Checks as short texts, in code and documents. Start at {@link io.meshsdk.quality.rule.ShortForm}. */
@NullMarked
package io.meshsdk.quality.rule;

import org.jspecify.annotations.NullMarked;
