package io.meshsdk.core.providers;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.CommitEvidence;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.catalog.Registration;
import io.meshsdk.core.audit.AuditTrail;
import io.meshsdk.core.audit.DecidedJournal;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A catalog in which nothing is decided unrecorded: what is put into the journals of policies, waivers, requests, grants,
 * declassifications and approvals is recorded on the trail by its digest, whoever puts it. As thread-safe as the catalog.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AuditedCatalog implements Catalog {
    private final Catalog catalog;
    private final AuditTrail trail;
    private final Supplier<Principal> actor;

    /**
     * Creates a catalog that records on a trail.
     *
     * @param actor tells who acts
     */
    public AuditedCatalog(Catalog catalog, AuditTrail trail, Supplier<Principal> actor) {
        this.catalog = catalog;
        this.trail = trail;
        this.actor = actor;
    }

    @Override
    public Journal journal(JournalKey key) {
        Journal journal = catalog.journal(key);
        return DecidedJournal.find(key)
                .<Journal>map(decided -> new AuditedJournal(journal, trail, decided, actor))
                .orElse(journal);
    }

    @Override
    public List<JournalKey> journals() {
        return catalog.journals();
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
    public void close() {
        catalog.close();
    }
}
