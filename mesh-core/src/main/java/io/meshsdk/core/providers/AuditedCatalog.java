package io.meshsdk.core.providers;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.ForwardingCatalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.core.audit.AuditTrail;
import io.meshsdk.core.audit.DecidedJournal;
import java.util.function.Supplier;

/**
 * A catalog in which nothing is decided unrecorded: what is put into the journals of policies, waivers, requests, grants,
 * declassifications and approvals is recorded on the trail by its digest, whoever puts it. As thread-safe as the catalog.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AuditedCatalog extends ForwardingCatalog {
    private final AuditTrail trail;
    private final Supplier<Principal> actor;

    /**
     * Creates a catalog that records on a trail.
     *
     * @param actor tells who acts
     */
    public AuditedCatalog(Catalog catalog, AuditTrail trail, Supplier<Principal> actor) {
        super(catalog);
        this.trail = trail;
        this.actor = actor;
    }

    @Override
    public Journal journal(JournalKey key) {
        Journal journal = super.journal(key);
        return DecidedJournal.find(key)
                .<Journal>map(decided -> new AuditedJournal(journal, trail, decided, actor))
                .orElse(journal);
    }
}
