/** Policies that judge products and publications. Start at {@link io.meshsdk.policy.Policy}. */
@NullMarked
package io.meshsdk.policy;

import org.jspecify.annotations.NullMarked;
