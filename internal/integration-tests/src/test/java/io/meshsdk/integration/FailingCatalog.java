package io.meshsdk.integration;

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

/** A catalog that takes no entry, and answers only where there is one to ask. */
record FailingCatalog(Optional<Catalog> answering) implements Catalog {
    /** Returns a catalog that answers, but takes no entry. */
    static FailingCatalog readOnly(Catalog catalog) {
        return new FailingCatalog(Optional.of(catalog));
    }

    /** Returns a catalog that cannot be reached. */
    static FailingCatalog unreachable() {
        return new FailingCatalog(Optional.empty());
    }

    @Override
    public Registration register(CatalogEntry entry, long expectedRevision) {
        throw down();
    }

    @Override
    public Optional<CatalogEntry> find(ProductId product) {
        return catalog().find(product);
    }

    @Override
    public List<CatalogEntry> list(String domain) {
        return catalog().list(domain);
    }

    @Override
    public List<String> domains() {
        return catalog().domains();
    }

    @Override
    public CommitEvidence witness(ProductId product, PortKey port, CommitEvidence evidence) {
        throw down();
    }

    @Override
    public List<CommitEvidence> evidence(ProductId product, PortKey port, long from) {
        return catalog().evidence(product, port, from);
    }

    @Override
    public void renewEvidence(ProductId product, PortKey port) {
        throw down();
    }

    @Override
    public Journal journal(JournalKey key) {
        throw down();
    }

    private Catalog catalog() {
        return answering.orElseThrow(FailingCatalog::down);
    }

    private static IllegalStateException down() {
        return new IllegalStateException("The catalog is down");
    }
}
