package io.meshsdk.core.providers;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.CommitEvidence;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.catalog.Registration;
import io.meshsdk.core.audit.AuditTrail;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A catalog in which nothing is decided unrecorded: what is put into the journals of policies, waivers, requests, grants and
 * declassifications is recorded on the trail by its digest, whoever puts it. As thread-safe as the catalog.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AuditedCatalog implements Catalog {
    private static final Map<String, AuditKind> DECISIONS = Map.of(
            "policies", AuditKind.POLICY_CHANGE,
            "waivers", AuditKind.WAIVER,
            "requests", AuditKind.REQUEST,
            "grants", AuditKind.GRANT,
            "declassifications", AuditKind.DECLASSIFICATION);

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
        return Optional.ofNullable(DECISIONS.get(key.steps().get(0)))
                .<Journal>map(kind -> new AuditedJournal(journal, trail, () -> event(kind, key)))
                .orElse(journal);
    }

    private AuditEvent event(AuditKind kind, JournalKey key) {
        AuditEvent event = AuditEvent.of(kind, actor.get()).detail("journal", key.toString());
        List<String> steps = key.steps();
        return steps.size() == 3 ? event.product(new ProductId(steps.get(1), steps.get(2))) : event;
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
