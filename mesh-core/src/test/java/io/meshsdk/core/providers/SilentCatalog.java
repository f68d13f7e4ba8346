package io.meshsdk.core.providers;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.ForwardingCatalog;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.identity.ProductId;
import java.util.List;

/** A catalog of some products that does not say which journals it has. */
final class SilentCatalog extends ForwardingCatalog {
    private final List<ProductId> all;

    SilentCatalog(Catalog catalog, List<ProductId> all) {
        super(catalog);
        this.all = all;
    }

    @Override
    public List<ProductId> products(String domain) {
        return all.stream().filter(product -> product.domain().equals(domain)).toList();
    }

    @Override
    public List<String> domains() {
        return all.stream().map(ProductId::domain).distinct().toList();
    }

    @Override
    public List<JournalKey> journals() {
        return List.of();
    }
}
