/** Policies in the Common Expression Language. Start at {@link io.meshsdk.policy.cel.CelPolicies}. */
@NullMarked
package io.meshsdk.policy.cel;

import org.jspecify.annotations.NullMarked;
