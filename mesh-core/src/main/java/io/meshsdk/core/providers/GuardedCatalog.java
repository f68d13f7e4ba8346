package io.meshsdk.core.providers;

import io.meshsdk.annotation.CheckReturnValue;
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

/**
 * A catalog behind the guard: what it throws says what was asked of it. As thread-safe as the catalog.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class GuardedCatalog implements Catalog {
    private final Catalog catalog;

    /** Creates a guard before a catalog. */
    public GuardedCatalog(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Registration register(CatalogEntry entry, long expectedRevision) {
        return guard(entry.product()).call("register", () -> catalog.register(entry, expectedRevision));
    }

    @Override
    public Registration replaceUnreadable(CatalogEntry entry) {
        return guard(entry.product()).call("write over", () -> catalog.replaceUnreadable(entry));
    }

    @Override
    public Optional<CatalogEntry> find(ProductId product) {
        return guard(product).call("find", () -> catalog.find(product));
    }

    @Override
    public List<CatalogEntry> list(String domain) {
        return guard(domain).call("list the products of", () -> catalog.list(domain));
    }

    @Override
    public List<ProductId> products(String domain) {
        return guard(domain).call("name the products of", () -> catalog.products(domain));
    }

    @Override
    public List<String> domains() {
        return guard("all").call("list the domains of", catalog::domains);
    }

    @Override
    public List<CatalogEntry> search(String query, int limit) {
        return guard("all").call("search", () -> catalog.search(query, limit));
    }

    @Override
    public CommitEvidence witness(ProductId product, PortKey port, CommitEvidence evidence) {
        return guard(product).call("record evidence of", () -> catalog.witness(product, port, evidence));
    }

    @Override
    public List<CommitEvidence> evidence(ProductId product, PortKey port, long from) {
        return guard(product).call("list evidence of", () -> catalog.evidence(product, port, from));
    }

    @Override
    public void renewEvidence(ProductId product, PortKey port) {
        guard(product).run("begin evidence anew of", () -> catalog.renewEvidence(product, port));
    }

    @Override
    public Journal journal(JournalKey key) {
        Guard guard = guard(key);
        return new GuardedJournal(guard, guard.call("open journal", () -> catalog.journal(key)));
    }

    @Override
    public List<JournalKey> journals() {
        return guard("all").call("list the journals of", catalog::journals);
    }

    @Override
    public void close() {
        guard("all").run("close", catalog::close);
    }

    private Guard guard(Object target) {
        return new Guard("catalog " + catalog.getClass().getSimpleName(), target);
    }
}
