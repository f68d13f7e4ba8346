package io.meshsdk.core.publication;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.core.internal.Once;
import io.meshsdk.identity.ProductId;
import java.util.List;

/** What the catalog has of the domain of a product as it is judged: each entry is read once, whoever asks. For one judging. */
final class Neighbours {
    private final Catalog catalog;
    private final String domain;
    private final Once<List<CatalogEntry>> entries;

    Neighbours(Catalog catalog, String domain) {
        this.catalog = catalog;
        this.domain = domain;
        this.entries = new Once<>(() -> catalog.list(domain));
    }

    /** Returns the products, also those whose entries cannot be read; throws StorageException if the catalog cannot be reached. */
    List<ProductId> products() {
        return catalog.products(domain);
    }

    /** Returns the entries that can be read; throws StorageException if the catalog cannot be reached. */
    List<CatalogEntry> entries() {
        return entries.get();
    }
}
