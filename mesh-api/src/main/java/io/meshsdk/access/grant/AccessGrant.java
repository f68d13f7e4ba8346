package io.meshsdk.access.grant;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import java.time.Instant;
import java.util.Optional;

/**
 * Access that somebody was given, for a time. No grant opens what an access policy denies, nor what needs more than was demanded
 * when it was given; see {@link GrantBasis}.
 *
 * @param id its name, which is that of the request
 * @param grantee who got it
 * @param terms what it opens
 * @param purpose what for, in words
 * @param from when it begins
 * @param until when it ends, not included
 * @param basis who gave it or renewed it last, and what was demanded then
 * @param end who ended it before its time; empty unless somebody did, or what would tell cannot be read
 * @since 0.1.0
 */
@CheckReturnValue
public record AccessGrant(
        AccessId id,
        Grantee grantee,
        AccessTerms terms,
        String purpose,
        Instant from,
        Instant until,
        GrantBasis basis,
        Optional<Ruling> end) {
    /** Checks that it ends after it begins. */
    public AccessGrant {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("Invalid grant: it ends before it begins");
        }
    }

    /** Returns who gave it, or renewed it last. */
    public Ruling approval() {
        return basis.approval();
    }

    /** Returns the version of the product it was given under, or renewed last. */
    public String contract() {
        return basis.contract();
    }

    /** Returns a copy that ends at another time. */
    public AccessGrant until(Instant other) {
        return new AccessGrant(id, grantee, terms, purpose, from, other, basis, end);
    }

    /** Returns a copy that rests on something else, and that nobody ended. */
    public AccessGrant on(GrantBasis other) {
        return new AccessGrant(id, grantee, terms, purpose, from, until, other, Optional.empty());
    }

    /** Returns a copy that somebody ended. */
    public AccessGrant ended(Ruling by) {
        return new AccessGrant(id, grantee, terms, purpose, from, until, basis, Optional.of(by));
    }

    /** Returns whether it holds at a time: begun, not lapsed, and not ended before. */
    public boolean holdsAt(Instant time) {
        return end.isEmpty() && !time.isBefore(from) && time.isBefore(until);
    }

    /** Returns whether it holds for a principal, at a time. */
    public boolean holds(Principal principal, Instant time) {
        return grantee.covers(principal) && holdsAt(time);
    }
}
