package io.meshsdk.core.providers;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.CommitEvidence;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.catalog.Registration;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.Optional;

/** A catalog of some products that does not say which journals it has. */
record SilentCatalog(Catalog catalog, List<ProductId> all) implements Catalog {
    @Override
    public List<ProductId> products(String domain) {
        return all.stream().filter(product -> product.domain().equals(domain)).toList();
    }

    @Override
    public List<String> domains() {
        return all.stream().map(ProductId::domain).distinct().toList();
    }

    @Override
    public Journal journal(JournalKey key) {
        return catalog.journal(key);
    }

    @Override
    public Registration register(CatalogEntry entry, long expectedRevision) {
        return catalog.register(entry, expectedRevision);
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
    public CommitEvidence witness(ProductId product, PortKey port, CommitEvidence evidence) {
        return catalog.witness(product, port, evidence);
    }

    @Override
    public List<CommitEvidence> evidence(ProductId product, PortKey port, long from) {
        return catalog.evidence(product, port, from);
    }

    @Override
    public void renewEvidence(ProductId product, PortKey port) {
        catalog.renewEvidence(product, port);
    }
}
