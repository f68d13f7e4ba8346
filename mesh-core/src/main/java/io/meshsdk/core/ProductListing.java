package io.meshsdk.core;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.governance.waiver.Waiver;
import java.util.List;

/**
 * A product as the catalog lists it.
 *
 * @param product the product as it was last published
 * @param ports its published ports, each with its newest publication; none of those that the principal may not read, or whose table
 *     cannot be read so that nobody can tell. To who does not see all rows a publication tells neither how many there are, nor the
 *     score, nor what checks found; the last neither where a field is withheld
 * @param waivers what its domain was allowed to leave undone for a while, as of now; empty where the catalog cannot tell
 * @since 0.1.0
 */
@CheckReturnValue
public record ProductListing(DataProduct product, List<PortEntry> ports, List<Waiver> waivers) {
    /** Copies the lists. */
    public ProductListing {
        ports = List.copyOf(ports);
        waivers = List.copyOf(waivers);
    }
}
