package io.meshsdk.catalog;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.Optional;

/**
 * A catalog that passes every call on to another, also those of methods with a default, and {@link #close()}. Who adds something to
 * a catalog, or takes something away, extends this and overrides what is to be another; what a later version asks of catalogs is
 * then passed on, too. A method that is overridden is not called by others of this class. As thread-safe as the catalog behind it.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public abstract class ForwardingCatalog implements Catalog {
    private final Catalog catalog;

    /**
     * Creates a catalog before another.
     *
     * @param catalog gets every call; it is closed with this one
     */
    protected ForwardingCatalog(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Registration register(CatalogEntry entry, long expectedRevision) {
        return catalog.register(entry, expectedRevision);
    }

    @Override
    public Registration replaceUnreadable(CatalogEntry entry) {
        return catalog.replaceUnreadable(entry);
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
    public List<ProductId> products(String domain) {
        return catalog.products(domain);
    }

    @Override
    public List<String> domains() {
        return catalog.domains();
    }

    @Override
    public List<CatalogEntry> search(String query, int limit) {
        return catalog.search(query, limit);
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

    @Override
    public Journal journal(JournalKey key) {
        return catalog.journal(key);
    }

    @Override
    public List<JournalKey> journals() {
        return catalog.journals();
    }

    @Override
    public void close() {
        catalog.close();
    }
}
