package io.meshsdk.core.publication;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.identity.ProductId;

/**
 * What is to be restored.
 *
 * @param product the product
 * @param port its port as the catalog has it
 * @param version the version of its table to go back to
 * @param principal who restores
 * @since 0.1.0
 */
@CheckReturnValue
public record RestoreOrder(ProductId product, PortEntry port, long version, Principal principal) {
    /** Checks that the version is not negative. */
    public RestoreOrder {
        if (version < 0) {
            throw new IllegalArgumentException("Invalid table version %d: expected zero or more".formatted(version));
        }
    }
}
