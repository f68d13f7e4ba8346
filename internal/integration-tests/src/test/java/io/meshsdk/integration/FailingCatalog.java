package io.meshsdk.integration;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.Registration;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.Optional;

/** A catalog that answers, but takes no entry. */
record FailingCatalog(Catalog catalog) implements Catalog {
    @Override
    public Registration register(CatalogEntry entry, long expectedRevision) {
        throw new IllegalStateException("The catalog is down");
    }

    @Override
    public Optional<CatalogEntry> find(ProductId product) {
        return catalog.find(product);
    }

    @Override
    public List<CatalogEntry> list(String domain) {
        return catalog.list(domain);
    }

    @Override
    public List<String> domains() {
        return catalog.domains();
    }
}
