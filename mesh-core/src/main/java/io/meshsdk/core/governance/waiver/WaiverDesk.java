package io.meshsdk.core.governance.waiver;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.governance.PolicyOwner;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.TrustedTime;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ConflictException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where waivers of a domain's products are asked for and given, as one principal. Who asks publishes the product; who gives owns
 * the policy, and is somebody else. Each act is an entry of a journal that is never changed. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class WaiverDesk {
    private final WaiverJournal journal;
    private final PolicySet policies;
    private final Principal actor;
    private final Function<ProductId, TrustedTime> time;

    /**
     * Creates a desk.
     *
     * @param journal the waivers of a domain
     * @param policies the policies in force
     * @param actor who acts
     * @param time tells the time of a product, as the host has it and with what else is recorded
     */
    public WaiverDesk(
            WaiverJournal journal, PolicySet policies, Principal actor, Function<ProductId, TrustedTime> time) {
        this.journal = journal;
        this.policies = policies;
        this.actor = actor;
        this.time = time;
    }

    /** Returns a desk at which another principal acts. */
    public WaiverDesk asPrincipal(Principal other) {
        return new WaiverDesk(journal, policies, other, time);
    }

    /**
     * Returns the waivers of the domain, in the order they were first asked for.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read
     */
    public List<Waiver> list() {
        return journal.state(policies).waivers();
    }

    /**
     * Returns the entries of the domain that do not count, in their order: somebody wrote them around the API, or the policies in
     * force do not allow them any more. None of them waives anything; {@link #list} is without them.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read
     */
    public List<WaiverFault> faults() {
        return journal.state(policies).faults();
    }

    /**
     * Returns a waiver.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read
     */
    public Optional<Waiver> find(String id) {
        return journal.state(policies).find(id);
    }

    /**
     * Asks for a waiver of what a policy found in a product as it is now.
     *
     * @param policy the id of the policy
     * @param lasting for how long, from the approval on
     * @param reason why it should pass, for who decides and for consumers
     * @throws AccessDeniedException if the principal may not publish the product
     * @throws IllegalArgumentException if the product is of another domain, there is no such policy, it may not be waived, or not
     *     for so long, or there is no reason
     */
    @CanIgnoreReturnValue
    public Waiver request(DataProduct product, String policy, Violation violation, Duration lasting, String reason) {
        AccessRules.requirePublisher("ask for a waiver of", actor, product.id());
        requireOwnDomain(product);
        var unused = requireAllowed(policy, product.id(), lasting);
        WaiverSubject subject = WaiverSubject.of(product, policy, violation);
        return append(state -> new WaiverEvent.Requested(
                WaiverChecks.id(journal.domain(), state.size()), subject, asked(state, product.id(), lasting, reason)));
    }

    /**
     * Asks for a waiver to hold longer; what was given holds until it ends.
     *
     * @throws AccessDeniedException if the principal may not publish the product
     * @throws IllegalArgumentException if there is no such waiver, or it may not hold so long, or there is no reason
     * @throws ConflictException if it was never given, was taken back, or was renewed as often as the policy allows
     */
    @CanIgnoreReturnValue
    public Waiver renew(String id, Duration lasting, String reason) {
        return append(state -> {
            Waiver waiver = load(state, id);
            AccessRules.requirePublisher(
                    "ask for a waiver of", actor, waiver.subject().product());
            WaiverRules rules =
                    requireAllowed(policyOf(waiver), waiver.subject().product(), lasting);
            if (waiver.renewals() >= rules.renewals()) {
                throw refused("renew", id, "its policy lets it be renewed %d times".formatted(rules.renewals()));
            }
            return new WaiverEvent.Renewing(id, asked(state, waiver.subject().product(), lasting, reason));
        });
    }

    /**
     * Gives a waiver that is asked for.
     *
     * @throws AccessDeniedException if the principal does not own the policy, or asked itself
     * @throws IllegalArgumentException if there is no such waiver, or the policy may not be waived any more
     * @throws ConflictException if it is not asked for, or the domain holds as many waivers of the policy as it may
     */
    @CanIgnoreReturnValue
    public Waiver approve(String id) {
        return append(state -> {
            Waiver waiver = load(state, id);
            PolicyOwner right = requireOwner("approve", waiver);
            requireSomebodyElse(waiver);
            Duration lasting = waiver.request().lasting();
            WaiverRules rules =
                    requireAllowed(policyOf(waiver), waiver.subject().product(), lasting);
            Instant now = now(state, waiver.subject().product());
            requireRoom(state, waiver, rules, now);
            return new WaiverEvent.Approved(id, new Waiver.Approval(name(actor), right, now, now.plus(lasting)));
        });
    }

    /**
     * Declines a waiver that is asked for; one that was given before holds until it ends.
     *
     * @throws AccessDeniedException if the principal does not own the policy
     * @throws IllegalArgumentException if there is no such waiver
     * @throws ConflictException if it is not asked for
     */
    @CanIgnoreReturnValue
    public Waiver refuse(String id) {
        return end("refuse", id, Waiver.State.REFUSED);
    }

    /**
     * Takes a waiver back that was given.
     *
     * @throws AccessDeniedException if the principal does not own the policy
     * @throws IllegalArgumentException if there is no such waiver
     * @throws ConflictException if it was not given, or taken back already
     */
    @CanIgnoreReturnValue
    public Waiver revoke(String id) {
        return end("revoke", id, Waiver.State.REVOKED);
    }

    private Waiver end(String act, String id, Waiver.State how) {
        return append(state -> {
            Waiver waiver = load(state, id);
            var unused = requireOwner(act, waiver);
            Instant at = time.apply(waiver.subject().product()).ending(state.latest());
            return new WaiverEvent.Ended(id, how, name(actor), at);
        });
    }

    /** Decides anew on what others did, if they were first. */
    private Waiver append(Function<WaiverJournal.State, WaiverEvent> decision) {
        while (true) {
            WaiverJournal.State state = journal.state(policies);
            WaiverEvent event = decision.apply(state);
            Optional<Waiver> before = state.find(event.id());
            Waiver after =
                    event.after(before).orElseThrow(() -> refused("change", event.id(), "it is " + word(before)));
            if (journal.put(state.size(), event)) {
                return after;
            }
        }
    }

    private Waiver.Request asked(WaiverJournal.State state, ProductId product, Duration lasting, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Cannot ask for a waiver: say why it should be given");
        }
        return new Waiver.Request(name(actor), now(state, product), lasting, reason);
    }

    private void requireOwnDomain(DataProduct product) {
        if (!product.id().domain().equals(journal.domain())) {
            throw new IllegalArgumentException(
                    "Cannot ask for a waiver of '%s' at the desk of domain '%s': use that of its domain"
                            .formatted(product.id(), journal.domain()));
        }
    }

    private WaiverRules requireAllowed(String id, ProductId product, Duration lasting) {
        Policy policy = policies.find(id, product)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot waive policy '%s': it is not in force (%s)".formatted(id, policies)));
        WaiverRules rules = policy.waivers();
        if (!rules.waivable()) {
            throw new IllegalArgumentException("Cannot waive policy '%s': it may not be waived".formatted(id));
        }
        if (lasting.isNegative() || lasting.isZero() || lasting.compareTo(rules.longest()) > 0) {
            throw new IllegalArgumentException(
                    "Cannot waive policy '%s' for %s: expected more than nothing, and %s at most"
                            .formatted(id, lasting, rules.longest()));
        }
        return rules;
    }

    private void requireRoom(WaiverJournal.State state, Waiver wanted, WaiverRules rules, Instant now) {
        long held = WaiverChecks.held(wanted, state.waivers(), now);
        if (held >= rules.perDomain()) {
            throw refused(
                    "approve",
                    wanted.id(),
                    "domain '%s' holds %d waivers of its policy, as many as it may".formatted(journal.domain(), held));
        }
    }

    private PolicyOwner requireOwner(String act, Waiver waiver) {
        if (policies.find(PolicySet.UNRELIABLE).isPresent()) {
            throw new AccessDeniedException(
                    "Cannot %s waiver '%s': the council's policies cannot be relied on, and so nobody knows who owns them. Mend what blocks as '%s' first."
                            .formatted(act, waiver.id(), PolicySet.UNRELIABLE));
        }
        PolicyOwner owner = policies.owner(policyOf(waiver), waiver.subject().product());
        if (!owner.admits(actor)) {
            throw new AccessDeniedException(
                    "Cannot %s waiver '%s': policy '%s' is owned by %s, and %s is not one of them. Let an owner decide."
                            .formatted(act, waiver.id(), policyOf(waiver), owner, actor));
        }
        return owner;
    }

    private void requireSomebodyElse(Waiver waiver) {
        if (WaiverChecks.isSame(waiver.request().by(), name(actor))) {
            throw new AccessDeniedException(
                    "Cannot approve waiver '%s': who asked for it does not decide on it. Let another owner of the policy decide."
                            .formatted(waiver.id()));
        }
    }

    private Waiver load(WaiverJournal.State state, String id) {
        return state.find(id)
                .orElseThrow(() ->
                        new IllegalArgumentException("No waiver '%s' in domain '%s': list() has those that are there"
                                .formatted(id, journal.domain())));
    }

    private Instant now(WaiverJournal.State state, ProductId product) {
        return time.apply(product).and(Optional.of(state.latest())).now();
    }

    private static String policyOf(Waiver waiver) {
        return waiver.subject().found().policy();
    }

    private static ConflictException refused(String act, String id, String why) {
        return new ConflictException(
                "Cannot %s waiver '%s': %s. See list() for how far it is.".formatted(act, id, why));
    }

    private static String word(Optional<Waiver> waiver) {
        return waiver.map(found -> found.state().name().toLowerCase(Locale.ROOT))
                .orElse("new");
    }

    private static String name(Principal principal) {
        return WaiverChecks.name(principal);
    }
}
