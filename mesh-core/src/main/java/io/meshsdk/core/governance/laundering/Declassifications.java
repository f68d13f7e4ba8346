package io.meshsdk.core.governance.laundering;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.access.grant.Grants;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.Declassification;
import io.meshsdk.policy.Declassification.Approved;
import io.meshsdk.policy.Declassification.Ended;
import io.meshsdk.policy.Declassification.Pending;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Requests that fields need not be protected as those they are made of, and decisions on them, as one principal makes them. Whoever
 * makes a field asks; somebody else, of the domain that owns what it is made of, decides. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Declassifications {
    private final Catalog catalog;
    private final Grants grants;
    private final DeclassificationJournal journal;
    private final Principal actor;
    private final UnaryOperator<Instant> time;
    private final UnaryOperator<Instant> ending;

    /**
     * Creates the declassifications of a catalog, as a principal sees them.
     *
     * @param grants by which the principal finds products that are hidden from others
     * @param time tells the time by all that is recorded, given one more that is: of the last decision
     * @param ending tells the time by which something is ended, given that of the last decision; never refuses
     */
    public Declassifications(
            Catalog catalog,
            Grants grants,
            Principal actor,
            UnaryOperator<Instant> time,
            UnaryOperator<Instant> ending) {
        this.catalog = catalog;
        this.grants = grants;
        this.journal = new DeclassificationJournal(catalog);
        this.actor = actor;
        this.time = time;
        this.ending = ending;
    }

    /**
     * Starts to ask for a field of a product as it is described here: of another description it says nothing.
     *
     * @throws AccessDeniedException if the principal may not publish the product
     * @throws io.meshsdk.error.InvalidProductException if the product is a draft with problems
     */
    public DeclassificationRequest request(DataProduct product) {
        AccessRules.requirePublisher("ask for a declassification in", actor, product.id());
        String digest = StoredForm.encode(product).digest();
        Lineage lineage = new Lineage(product, this::find);
        return new DeclassificationRequest(
                product,
                digest,
                lineage,
                (subject, reason) ->
                        journal.ask(subject, latest -> new Declassification.Request(actor, reason, now(latest))));
    }

    /**
     * Approves what was asked of a domain, for as long as the contract stays as it is.
     *
     * @throws AccessDeniedException if the principal is not of that domain, or has asked for it itself
     * @throws IllegalArgumentException if nothing was asked under the number
     * @throws IllegalStateException if it is decided already
     * @throws io.meshsdk.error.ClockBehindException if the host's clock is too far behind what is recorded
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read or written
     */
    @CanIgnoreReturnValue
    public Declassification approve(String domain, long number) {
        return approve(domain, number, Optional.empty());
    }

    /**
     * Approves what was asked of a domain up to a moment, as {@link #approve} does.
     *
     * @throws IllegalArgumentException if nothing was asked under the number, or the moment is past
     */
    @CanIgnoreReturnValue
    public Declassification approveUntil(String domain, long number, Instant end) {
        return approve(domain, number, Optional.of(end));
    }

    private Declassification approve(String domain, long number, Optional<Instant> end) {
        requireOf("approve", domain, number);
        return journal.approve(domain, number, (asked, latest) -> {
            Instant now = now(latest);
            if (end.filter(some -> !some.isAfter(now)).isPresent()) {
                throw new IllegalArgumentException("Cannot approve until %s: it is past".formatted(end.get()));
            }
            if (!(asked.decision() instanceof Pending)) {
                throw new IllegalStateException(
                        "Cannot approve declassification %d of domain '%s': it is decided already, ask for it anew"
                                .formatted(number, domain));
            }
            if (!asked.mayApprove(actor)) {
                throw new AccessDeniedException(
                        "Cannot approve declassification %d of domain '%s' as %s, who asked for it: somebody else decides"
                                .formatted(number, domain, actor));
            }
            return new Approved(actor, now, end);
        });
    }

    /**
     * Refuses what was asked of a domain, or takes back what was approved.
     *
     * @throws AccessDeniedException if the principal is not of that domain
     * @throws IllegalArgumentException if nothing was asked under the number
     * @throws IllegalStateException if it was ended already
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read or written
     */
    @CanIgnoreReturnValue
    public Declassification end(String domain, long number) {
        requireOf("end", domain, number);
        return journal.end(domain, number, (asked, latest) -> {
            if (asked.decision() instanceof Ended) {
                throw new IllegalStateException("Cannot end declassification %d of domain '%s': it was ended already"
                        .formatted(number, domain));
            }
            return new Ended(actor, ending.apply(latest));
        });
    }

    /**
     * Returns what was asked of a domain, oldest first: all of it to a principal of the domain, to others what concerns products of
     * their own.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read
     */
    public List<Declassification> list(String domain) {
        return journal.of(domain).stream()
                .filter(asked -> isOf(domain) || isOf(asked.subject().product().domain()))
                .toList();
    }

    /**
     * Returns the entries of a domain's journal that count for nothing, since who made them had no right to: whoever wrote them
     * wrote them around this class. So do those of acts that this version of the SDK does not know: what they name is over, once for
     * each, and all that was asked before where they name nothing. For principals of the domain.
     *
     * @throws AccessDeniedException if the principal is not of the domain
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read
     */
    public List<Declassification.Fault> faults(String domain) {
        if (!isOf(domain)) {
            throw new AccessDeniedException(
                    "Cannot look for faulty declassifications of domain '%s' as %s: act as a principal of the domain"
                            .formatted(domain, actor));
        }
        return journal.faults(domain);
    }

    private Instant now(Instant latest) {
        return time.apply(latest);
    }

    private void requireOf(String act, String domain, long number) {
        if (!isOf(domain)) {
            throw new AccessDeniedException(
                    "Cannot %s declassification %d of domain '%s' as %s: act as a principal of the domain"
                            .formatted(act, number, domain, actor));
        }
    }

    private boolean isOf(String domain) {
        return actor.kind() != Principal.Kind.ANONYMOUS && actor.isOf(domain);
    }

    /** A product that is hidden from the principal is as one that is not there. */
    private Optional<DataProduct> find(ProductId id) {
        return catalog.find(id)
                .map(entry -> StoredForm.decode(entry.contract()))
                .filter(product -> AccessRules.discover(actor, product, grants).isGranted());
    }
}
