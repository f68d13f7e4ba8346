package io.meshsdk.core.access.grant;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.Journal;
import io.meshsdk.core.access.decision.PortGrants;
import io.meshsdk.core.audit.DecisionJournal;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.internal.Once;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Which grants hold now: those that follow from a request that was approved. What was read of a product's journal is kept: asking
 * again looks only whether there is more, so that a grant that was given or ended is seen by the next question. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Grants {
    static final int PAGE = 256;

    private final Catalog catalog;
    private final GrantTime time;
    private final Map<ProductId, GrantLedger> read = new ConcurrentHashMap<>();

    /**
     * Creates the look-up of a catalog's grants.
     *
     * @param time the time by which grants lapse
     */
    public Grants(Catalog catalog, GrantTime time) {
        this.catalog = catalog;
        this.time = time;
    }

    /**
     * Returns the grants that hold for a principal now, of any port of a product. The product's own domain needs none, and nobody
     * in particular has none: nothing is read for them. What is recorded of time is looked up only where there is a grant.
     *
     * @throws io.meshsdk.error.ClockBehindException if the host's clock is too far behind what is recorded already
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    public List<AccessGrant> of(Principal principal, ProductId product) {
        if (principal.kind() == Principal.Kind.ANONYMOUS || principal.isOf(product.domain())) {
            return List.of();
        }
        GrantLedger ledger = ledger(product);
        List<AccessGrant> own = ledger.all().stream()
                .filter(grant -> grant.grantee().covers(principal))
                .toList();
        if (own.isEmpty()) {
            return own;
        }
        Instant now = time.at(product, ledger.latest());
        return limited(product, own).stream()
                .filter(grant -> grant.holdsAt(now))
                .toList();
    }

    /**
     * Returns the grants that hold for a principal now and speak of one port of a product. Which majors they cover is for the
     * decision to tell.
     *
     * @throws io.meshsdk.error.ClockBehindException if the host's clock is too far behind what is recorded already
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    public PortGrants of(Principal principal, ProductId product, PortKey port) {
        return new PortGrants(port, of(principal, product));
    }

    /**
     * Returns all grants of a product, by number, those that lapsed or were ended among them.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    public List<AccessGrant> given(ProductId product) {
        return limited(product, ledger(product).all());
    }

    /** What lasts longer than grants do where no contract says it, lasts as long as the newest contracts let a grant last. */
    private List<AccessGrant> limited(ProductId product, Collection<AccessGrant> all) {
        Supplier<Optional<DataProduct>> newest = new Once<>(
                () -> catalog.find(product).map(CatalogEntry::contract).map(StoredForm::decode));
        return all.stream()
                .map(grant -> isLong(grant) ? limited(grant, newest.get()) : grant)
                .toList();
    }

    private static boolean isLong(AccessGrant grant) {
        return grant.until().isAfter(after(grant, TermsCheck.MOST_DAYS));
    }

    private static AccessGrant limited(AccessGrant grant, Optional<DataProduct> newest) {
        int most = newest.map(product -> TermsCheck.mostDays(product, grant.terms()))
                .orElse(TermsCheck.MOST_DAYS);
        Instant last = after(grant, Math.max(most, TermsCheck.MOST_DAYS));
        return grant.until().isAfter(last) ? grant.until(last) : grant;
    }

    private static Instant after(AccessGrant grant, int days) {
        return grant.approval().at().plus(Duration.ofDays(days));
    }

    Instant now(ProductId product) {
        return time.at(product, ledger(product).latest());
    }

    Instant ending(ProductId product) {
        return time.ending(product, ledger(product).latest());
    }

    GrantLedger ledger(ProductId product) {
        Journal journal = journal(product);
        GrantLedger ledger = read.getOrDefault(product, GrantLedger.empty(product));
        boolean more = true;
        while (more) {
            List<byte[]> entries = journal.entries(ledger.size(), PAGE);
            ledger = ledger.and(entries, () -> asked(product));
            more = entries.size() == PAGE;
        }
        if (ledger.size() == 0) {
            return ledger;
        }
        return read.merge(product, ledger, (one, other) -> one.size() >= other.size() ? one : other);
    }

    RequestLedger asked(ProductId product) {
        Journal journal = requests(product);
        List<byte[]> entries = new ArrayList<>();
        List<byte[]> page;
        do {
            page = journal.entries(entries.size(), PAGE);
            entries.addAll(page);
        } while (page.size() == PAGE);
        return RequestLedger.of(product, entries);
    }

    Journal journal(ProductId product) {
        return catalog.journal(DecisionJournal.GRANTS.key(product));
    }

    Journal requests(ProductId product) {
        return catalog.journal(DecisionJournal.REQUESTS.key(product));
    }
}
