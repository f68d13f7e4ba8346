package io.meshsdk.core.access.grant;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.access.grant.AccessRequest.State;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.access.grant.GrantBasis;
import io.meshsdk.access.grant.GrantedPort;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.access.grant.Ruling;
import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.access.decision.GrantedPorts;
import io.meshsdk.core.access.decision.Right;
import io.meshsdk.core.access.decision.Rights;
import io.meshsdk.core.access.grant.GrantEvent.Renewed;
import io.meshsdk.core.access.grant.GrantEvent.Revoked;
import io.meshsdk.core.access.grant.RequestEvent.Asked;
import io.meshsdk.core.access.grant.RequestEvent.Decided;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ConflictException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where access is asked for, given and ended, by one principal, for one product that it may find. A request is decided once: of
 * two who decide at the same time one is first, and the other is told. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AccessDesk {
    private static final int LONGEST_TEXT = 2_000;
    private static final String AS_SAID = "as the contract says";

    private final DataProduct product;
    private final Principal principal;
    private final Grants grants;
    private final AccessOversight oversight;
    private final AccessJournals journals;

    /**
     * Creates a desk.
     *
     * @param oversight hears of what is asked for, decided, given and ended, and may object to what is asked for
     */
    public AccessDesk(DataProduct product, Principal principal, Grants grants, AccessOversight oversight) {
        this.product = product;
        this.principal = principal;
        this.grants = grants;
        this.oversight = oversight;
        this.journals =
                new AccessJournals(product.id(), grants, new AccessEvents(product.id(), principal, oversight::record));
    }

    /**
     * Asks for access for the principal itself. Who asks the same again, while the request is open, gets the request there is.
     *
     * @return the request: approved or refused where the contract decides it at once, otherwise open
     * @throws AccessDeniedException if nobody in particular asks
     * @throws IllegalArgumentException if the product's own domain asks, the purpose is blank or too long, a port or field is not
     *     there, or nobody gives access for so long
     */
    @CanIgnoreReturnValue
    public AccessRequest request(AccessTerms terms, String purpose) {
        requireSomebody();
        return request(Grantee.of(principal), terms, purpose);
    }

    /**
     * Asks for access as {@link #request(AccessTerms, String)} does, for a group that the principal is of. No contract approves of
     * that at once: it waits for whoever controls access.
     *
     * @return the request: refused where nobody could approve it, otherwise open
     * @throws AccessDeniedException if nobody in particular asks, or the principal is not of the group
     * @throws IllegalArgumentException if the product's own domain asks, the purpose is blank or too long, a port or field is not
     *     there, or nobody gives access for so long
     */
    @CanIgnoreReturnValue
    public AccessRequest request(Grantee grantee, AccessTerms terms, String purpose) {
        requireSomebody();
        requireMember(grantee);
        TermsCheck check = TermsCheck.of(product, terms.port());
        AccessTerms resolved = check.resolved(terms);
        requireText("purpose", purpose, false);
        Asked asked = new Asked(Grantee.of(principal), grantee, resolved, purpose, grants.now(product.id()));
        AccessRequest request = journals.ask(asked);
        Optional<String> refusal = check.refusal(principal).or(() -> oversight.objection(request));
        if (refusal.isPresent()) {
            return decide(request.id().number(), State.REFUSED, unmet(automatic(refusal.get())));
        }
        if (!grantee.isGroup() && check.isAutomatic(principal, resolved)) {
            GrantBasis basis = basis(automatic(AS_SAID), check);
            AccessRequest approved = decide(request.id().number(), State.APPROVED, basis);
            journals.give(grantOf(approved));
            return approved;
        }
        return request;
    }

    /**
     * Gives what is asked for. Approving again what is approved gives the grant there is, and gives it where that was not done.
     *
     * @param reason why, in words; may be empty
     * @throws IllegalArgumentException if there is no such request for the principal, the reason is too long, or no grant lasts so
     *     long any more
     * @throws AccessDeniedException if the principal does not control access, asked itself, or a policy forbids it
     * @throws ConflictException if the request was refused or withdrawn
     */
    @CanIgnoreReturnValue
    public AccessGrant approve(long number, String reason) {
        AccessRequest request = required(number, "approve");
        requireController("approve", request);
        requireNoObjection("approve", request);
        TermsCheck check = TermsCheck.of(product, request.terms().port());
        check.requireDays(request.terms().days());
        AccessRequest approved = decide(number, State.APPROVED, basis(ruling(reason), check));
        return journals.give(grantOf(approved));
    }

    /**
     * Refuses what is asked for. Refusing again changes nothing.
     *
     * @param reason why, in words
     * @throws IllegalArgumentException if there is no such request for the principal, or the reason is blank or too long
     * @throws AccessDeniedException if the principal does not control access, or asked itself
     * @throws ConflictException if the request was approved or withdrawn
     */
    @CanIgnoreReturnValue
    public AccessRequest refuse(long number, String reason) {
        AccessRequest request = required(number, "refuse");
        requireController("refuse", request);
        requireText("reason", reason, false);
        return decide(number, State.REFUSED, unmet(ending(reason)));
    }

    /**
     * Takes back what the principal asked for. Withdrawing again changes nothing.
     *
     * @throws IllegalArgumentException if there is no such request for the principal
     * @throws AccessDeniedException if somebody else asked
     * @throws ConflictException if the request was approved or refused
     */
    @CanIgnoreReturnValue
    public AccessRequest withdraw(long number) {
        AccessRequest request = required(number, "withdraw");
        if (!request.requester().is(principal)) {
            throw new AccessDeniedException(
                    "Cannot withdraw request '%s': %s asked for it, and %s acts. Refuse it instead."
                            .formatted(request.id(), request.requester(), principal));
        }
        return decide(number, State.WITHDRAWN, unmet(ending("")));
    }

    /**
     * Ends a grant before its time: by who controls access, or by who has it; that of a group by who asked for it. Revoking again
     * changes nothing.
     *
     * @param reason why, in words
     * @throws IllegalArgumentException if there is no such grant for the principal, or the reason is blank or too long
     * @throws AccessDeniedException if it is of a group, and somebody else asked for it
     */
    @CanIgnoreReturnValue
    public AccessGrant revoke(long number, String reason) {
        requireText("reason", reason, false);
        AccessGrant grant = requiredGrant(number, "revoke");
        requireEnder(grant);
        return journals.append(
                grant.id(),
                current -> isRevoked(current) ? Optional.empty() : Optional.of(new Revoked(number, ending(reason))));
    }

    /**
     * Makes a grant last so many days from now on, unless it lasts longer anyway, and speak for what is demanded today: of the ports
     * that there are, of their class and their fields. By who controls access and does not have it, or by who has it where the
     * contract approves of it at once.
     *
     * @param days from 1 on
     * @throws IllegalArgumentException if there is no such grant for the principal, or no grant lasts so long
     * @throws AccessDeniedException if who has the grant may not renew it, or a policy forbids it
     * @throws ConflictException if the grant lapsed or was revoked: access is asked for anew
     */
    @CanIgnoreReturnValue
    public AccessGrant renew(long number, int days) {
        AccessGrant grant = requiredGrant(number, "renew");
        TermsCheck check = TermsCheck.of(product, grant.terms().port());
        AccessTerms terms = grant.terms().days(days);
        check.requireDays(days);
        boolean isOwn = grant.grantee().includes(principal) || isOfItsName(grant);
        boolean isAutomatic = grant.grantee().is(principal)
                && check.refusal(principal).isEmpty()
                && check.isAutomatic(principal, terms);
        if (isOwn && !isAutomatic) {
            throw new AccessDeniedException("Cannot renew grant '%s': %s has it. Ask whoever controls access to '%s'."
                    .formatted(grant.id(), principal, product.id()));
        }
        journals.requests().find(number).ifPresent(request -> requireNoObjection("renew", request));
        GrantBasis basis = basis(isAutomatic ? automatic(AS_SAID) : ruling(""), check);
        Instant now = basis.approval().at();
        return journals.append(grant.id(), current -> {
            requireRenewable(current, now);
            return Optional.of(new Renewed(number, now.plus(Duration.ofDays(days)), withDropped(basis, current)));
        });
    }

    /** Returns what is recorded: all of it for who controls access, otherwise what the principal asked for and got itself. */
    public AccessRecords records() {
        RequestLedger requests = journals.requests();
        if (controls()) {
            List<String> damaged = new ArrayList<>(requests.damaged());
            damaged.addAll(grants.ledger(product.id()).damaged());
            return new AccessRecords(requests.all(), grants.given(product.id()), damaged);
        }
        return new AccessRecords(
                requests.all().stream().filter(this::isShown).toList(),
                grants.given(product.id()).stream()
                        .filter(grant -> isShown(grant, requests.find(grant.id().number())))
                        .toList(),
                List.of());
    }

    /**
     * Returns a grant.
     *
     * @throws IllegalArgumentException if there is no such grant for the principal
     */
    public AccessGrant grant(long number) {
        return requiredGrant(number, "find");
    }

    /** Returns whether the principal controls access to the product. */
    public boolean controls() {
        return Rights.holds(principal, product, Right.CONTROL_ACCESS);
    }

    private AccessRequest decide(long number, State outcome, GrantBasis basis) {
        return journals.decide(new Decided(number, outcome, basis));
    }

    private GrantBasis basis(Ruling ruling, TermsCheck check) {
        return new GrantBasis(ruling, product.version().toString(), check.ports());
    }

    /** A port that is offered no more cannot be asked for; who had it may keep it. */
    private GrantBasis withDropped(GrantBasis today, AccessGrant grant) {
        Stream<GrantedPort> dropped = grant.basis().ports().stream()
                .filter(port -> product.findOutput(port.port()).isEmpty())
                .map(port -> GrantedPorts.again(port, product));
        return new GrantBasis(
                today.approval(),
                today.contract(),
                Stream.concat(today.ports().stream(), dropped).toList());
    }

    /** What a decision rests on from which no grant follows. */
    private GrantBasis unmet(Ruling ruling) {
        return new GrantBasis(ruling, product.version().toString(), List.of());
    }

    private AccessGrant grantOf(AccessRequest approved) {
        return journals.requests().grantOf(approved.id().number()).orElseThrow();
    }

    private Ruling ruling(String reason) {
        requireText("reason", reason, true);
        return new Ruling(Grantee.of(principal).toString(), grants.now(product.id()), reason);
    }

    /** What gives nobody a right needs no clock that can be trusted. */
    private Ruling ending(String reason) {
        requireText("reason", reason, true);
        return new Ruling(Grantee.of(principal).toString(), grants.ending(product.id()), reason);
    }

    private Ruling automatic(String reason) {
        return new Ruling(Ruling.AUTOMATIC, grants.now(product.id()), reason);
    }

    private AccessRequest required(long number, String act) {
        return journals.requests()
                .find(number)
                .filter(request -> controls() || isShown(request))
                .orElseThrow(() ->
                        new IllegalArgumentException("Cannot %s request %d for access to '%s': there is none for %s"
                                .formatted(act, number, product.id(), principal)));
    }

    private AccessGrant requiredGrant(long number, String act) {
        return grants.ledger(product.id())
                .find(number)
                .filter(grant ->
                        controls() || isShown(grant, journals.requests().find(number)))
                .orElseThrow(() -> new IllegalArgumentException("Cannot %s grant %d of '%s': there is none for %s"
                        .formatted(act, number, product.id(), principal)));
    }

    private boolean isShown(AccessRequest request) {
        return request.requester().is(principal) || request.grantee().covers(principal);
    }

    private boolean isShown(AccessGrant grant, Optional<AccessRequest> request) {
        return grant.grantee().covers(principal)
                || request.filter(asked -> asked.requester().is(principal)).isPresent();
    }

    private boolean isAskedFor(long number) {
        return journals.requests()
                .find(number)
                .filter(request -> request.requester().is(principal))
                .isPresent();
    }

    /** A person and a service of one name are one, and decide about themselves as neither. */
    private boolean isOfItsName(AccessGrant grant) {
        return grant.grantee().hasNameOf(principal)
                || journals.requests()
                        .find(grant.id().number())
                        .filter(request -> request.requester().hasNameOf(principal))
                        .isPresent();
    }

    private void requireMember(Grantee grantee) {
        if (!grantee.includes(principal)) {
            throw new AccessDeniedException("Cannot ask for access to '%s' for %s: %s is not of it. Ask as one who is."
                    .formatted(product.id(), grantee, principal));
        }
    }

    private void requireEnder(AccessGrant grant) {
        boolean isOwn = grant.grantee().is(principal) || isAskedFor(grant.id().number());
        if (!isOwn && !controls()) {
            throw new AccessDeniedException(
                    "Cannot revoke grant '%s': %s has it, and somebody else asked for it. Ask whoever did, or controls access to '%s'."
                            .formatted(grant.id(), grant.grantee(), product.id()));
        }
    }

    private void requireSomebody() {
        if (principal.kind() == Principal.Kind.ANONYMOUS) {
            throw new AccessDeniedException(
                    "Cannot ask for access to '%s': nobody in particular acts. Give the mesh a principal."
                            .formatted(product.id()));
        }
        if (principal.isOf(product.id().domain())) {
            throw new IllegalArgumentException("Cannot ask for access to '%s': %s belongs to the domain that owns it"
                    .formatted(product.id(), principal));
        }
    }

    private void requireController(String act, AccessRequest request) {
        if (!controls()) {
            throw new AccessDeniedException(
                    "Cannot %s request '%s': %s does not control access to '%s'. Ask its data steward or product owner."
                            .formatted(act, request.id(), principal, product.id()));
        }
        if (request.requester().hasNameOf(principal)) {
            throw new AccessDeniedException("Cannot %s request '%s': %s asked itself, and somebody else has to decide."
                    .formatted(act, request.id(), principal));
        }
        if (request.grantee().includes(principal) || request.grantee().hasNameOf(principal)) {
            throw new AccessDeniedException(
                    "Cannot %s request '%s': it is for %s, which %s is of, and somebody else has to decide."
                            .formatted(act, request.id(), request.grantee(), principal));
        }
    }

    private void requireNoObjection(String act, AccessRequest request) {
        oversight.objection(request).ifPresent(why -> {
            throw new AccessDeniedException("Cannot %s request '%s': %s. Refuse it, or have the policy changed."
                    .formatted(act, request.id(), why));
        });
    }

    private static void requireRenewable(AccessGrant grant, Instant now) {
        if (isRevoked(grant) || !now.isBefore(grant.until())) {
            throw new ConflictException("Cannot renew grant '%s': it %s. Ask for access anew."
                    .formatted(grant.id(), isRevoked(grant) ? "was revoked" : "lapsed at " + grant.until()));
        }
    }

    private static boolean isRevoked(AccessGrant grant) {
        return grant.end().filter(end -> !end.by().equals(Ruling.UNREADABLE)).isPresent();
    }

    private static void requireText(String what, String text, boolean mayBeBlank) {
        boolean isText = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
        if ((!mayBeBlank && text.isBlank()) || text.length() > LONGEST_TEXT || !isText) {
            throw new IllegalArgumentException(
                    "Invalid %s: expected words, %d characters at most".formatted(what, LONGEST_TEXT));
        }
    }
}
