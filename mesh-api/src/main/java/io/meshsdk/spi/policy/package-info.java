/**
 * What an organisation implements to ship its policies, and kinds of policies. Start at {@link
 * io.meshsdk.spi.policy.PolicyProvider}.
 */
@NullMarked
package io.meshsdk.spi.policy;

import org.jspecify.annotations.NullMarked;
