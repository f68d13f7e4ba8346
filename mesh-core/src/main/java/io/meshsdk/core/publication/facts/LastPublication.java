package io.meshsdk.core.publication.facts;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.identity.ProductId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When something was last committed to a product's tables.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class LastPublication {
    private LastPublication() {}

    /**
     * Returns the latest of the times of the last publications of a product's ports, as a catalog has them; empty where nothing was
     * published.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read, or what was committed is damaged
     */
    public static Optional<Instant> at(Catalog catalog, ProductId product) {
        return catalog.find(product).map(CatalogEntry::ports).stream()
                .flatMap(List::stream)
                .map(port ->
                        PublicationFacts.decode(port.lastPublication().facts()).publishedAt())
                .max(Instant::compareTo);
    }
}
