package io.meshsdk.core.access.decision;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * What somebody wants to do with a product.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum AccessAct {
    /** Learn that it exists, and what its contract says. */
    DISCOVER,
    /** Read its data. */
    READ,
    /** Publish, attest, maintain and reconcile it. */
    WRITE
}
