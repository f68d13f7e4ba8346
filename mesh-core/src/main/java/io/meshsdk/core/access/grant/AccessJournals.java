package io.meshsdk.core.access.grant;

import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.AccessId;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.core.access.grant.GrantEvent.Given;
import io.meshsdk.core.access.grant.RequestEvent.Asked;
import io.meshsdk.core.access.grant.RequestEvent.Decided;
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes to the journals of a product, each time on what they said last. */
final class AccessJournals {
    private static final int ATTEMPTS = 1_000;

    private final ProductId product;
    private final Grants grants;
    private final AccessEvents events;
    private final EntryCodec codec;

    AccessJournals(ProductId product, Grants grants, AccessEvents events) {
        this.product = product;
        this.grants = grants;
        this.events = events;
        this.codec = new EntryCodec(product);
    }

    RequestLedger requests() {
        return grants.asked(product);
    }

    /** Enters a request, unless the same is open already; returns the one that is there. */
    AccessRequest ask(Asked asked) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            RequestLedger ledger = requests();
            Optional<AccessRequest> same = ledger.all().stream()
                    .filter(request -> request.isOpen() && isSame(request, asked))
                    .findFirst();
            if (same.isPresent()) {
                return same.get();
            }
            tell(attempt, () -> events.asked(asked));
            if (grants.requests(product).put(ledger.size(), codec.write(asked))) {
                AccessId id = new AccessId(product, ledger.size());
                return AccessRequest.open(id, asked.by(), asked.terms(), asked.purpose(), asked.at())
                        .inFavourOf(asked.grantee());
            }
        }
        throw busy();
    }

    private static boolean isSame(AccessRequest request, Asked asked) {
        return request.requester().equals(asked.by())
                && request.grantee().equals(asked.grantee())
                && request.terms().equals(asked.terms())
                && request.purpose().equals(asked.purpose());
    }

    /** Decides an open request, and returns it; the same decision again changes nothing, and another is refused. */
    AccessRequest decide(Decided decided) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            RequestLedger ledger = requests();
            AccessRequest request = ledger.find(decided.request()).orElseThrow(this::busy);
            if (!request.isOpen()) {
                return requireSame(request, decided);
            }
            tell(attempt, () -> events.decided(request, decided));
            if (grants.requests(product).put(ledger.size(), codec.write(decided))) {
                return request.decided(decided.outcome(), decided.ruling());
            }
        }
        throw busy();
    }

    private static AccessRequest requireSame(AccessRequest request, Decided decided) {
        if (request.state() != decided.outcome()) {
            throw new ConflictException("Cannot make request '%s' %s: it was %s already. Ask for access anew."
                    .formatted(request.id(), word(decided.outcome()), word(request.state())));
        }
        return request;
    }

    private static String word(AccessRequest.State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Enters a grant, unless it is there, and returns the one that is. */
    AccessGrant give(AccessGrant grant) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            GrantLedger ledger = grants.ledger(product);
            Optional<AccessGrant> there = ledger.find(grant.id().number());
            if (there.isPresent()) {
                return there.get();
            }
            tell(attempt, () -> events.given(grant));
            if (grants.journal(product).put(ledger.size(), codec.write(new Given(grant)))) {
                return grant;
            }
        }
        throw busy();
    }

    /** Enters what a function says of a grant as it is, and returns the grant as it is then. */
    AccessGrant append(AccessId id, Function<AccessGrant, Optional<GrantEvent>> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            GrantLedger ledger = grants.ledger(product);
            AccessGrant grant = ledger.find(id.number()).orElseThrow(this::busy);
            Optional<GrantEvent> event = change.apply(grant);
            if (event.isEmpty()) {
                return grant;
            }
            byte[] entry = codec.write(event.get());
            tell(attempt, () -> events.changed(grant, event.get()));
            if (grants.journal(product).put(ledger.size(), entry)) {
                return ledger.and(List.of(entry), this::requests)
                        .find(id.number())
                        .orElseThrow(this::busy);
            }
        }
        throw busy();
    }

    /** Tells the audit before the first attempt: what it cannot record does not happen. */
    private static void tell(int attempt, Runnable event) {
        if (attempt == 0) {
            event.run();
        }
    }

    private StorageException busy() {
        return new StorageException(
                "Cannot record access to '%s': others wrote to its journals all the time. Try again."
                        .formatted(product));
    }
}
