package io.meshsdk.core.publication.tables;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.core.internal.Once;
import io.meshsdk.identity.ProductId;
import java.util.List;

/**
 * What the catalog has of the domain of a product as it is judged: each entry is read once, whoever asks. For one judging.
 *
 * @since 0.1.0
 */
public final class Neighbours {
    private final Catalog catalog;
    private final String domain;
    private final Once<List<CatalogEntry>> entries;

    /** Creates what a catalog has of a domain. */
    public Neighbours(Catalog catalog, String domain) {
        this.catalog = catalog;
        this.domain = domain;
        this.entries = new Once<>(() -> catalog.list(domain));
    }

    /** Returns the products, also those whose entries cannot be read; throws StorageException if the catalog cannot be reached. */
    public List<ProductId> products() {
        return catalog.products(domain);
    }

    /** Returns the entries that can be read; throws StorageException if the catalog cannot be reached. */
    public List<CatalogEntry> entries() {
        return entries.get();
    }
}
