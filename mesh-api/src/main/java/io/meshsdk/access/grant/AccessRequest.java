package io.meshsdk.access.grant;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Instant;
import java.util.Optional;

/**
 * A request for access, and what became of it.
 *
 * @param id its name
 * @param requester who asks
 * @param grantee who is to get it: who asks, or a group it asks for
 * @param terms what is asked for
 * @param purpose what for, in words
 * @param at when it was asked
 * @param state what became of it
 * @param ruling who decided; empty while it is open
 * @since 0.1.0
 */
@CheckReturnValue
public record AccessRequest(
        AccessId id,
        Grantee requester,
        Grantee grantee,
        AccessTerms terms,
        String purpose,
        Instant at,
        State state,
        Optional<Ruling> ruling) {
    /** Returns an open request by somebody for itself. */
    public static AccessRequest open(AccessId id, Grantee requester, AccessTerms terms, String purpose, Instant at) {
        return new AccessRequest(id, requester, requester, terms, purpose, at, State.OPEN, Optional.empty());
    }

    /** Returns a copy for somebody else, a group. */
    public AccessRequest inFavourOf(Grantee other) {
        return new AccessRequest(id, requester, other, terms, purpose, at, state, ruling);
    }

    /** Returns a copy of which somebody decided. */
    public AccessRequest decided(State outcome, Ruling by) {
        return new AccessRequest(id, requester, grantee, terms, purpose, at, outcome, Optional.of(by));
    }

    /** Returns whether it waits for somebody to decide. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** What became of a request. */
    public enum State {
        /** It waits for somebody. */
        OPEN,
        /** A grant follows from it. */
        APPROVED,
        /** Nothing follows from it. */
        REFUSED,
        /** Who asked does not ask any more. */
        WITHDRAWN
    }
}
