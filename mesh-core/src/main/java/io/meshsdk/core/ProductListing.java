package io.meshsdk.core;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.PortEntry;
import java.util.List;

/**
 * A product as the catalog lists it.
 *
 * @param product the product as it was last published
 * @param ports its published ports, each with its newest publication; empty for a principal that may read none
 * @since 0.1.0
 */
@CheckReturnValue
public record ProductListing(DataProduct product, List<PortEntry> ports) {
    /** Copies the ports. */
    public ProductListing {
        ports = List.copyOf(ports);
    }
}
