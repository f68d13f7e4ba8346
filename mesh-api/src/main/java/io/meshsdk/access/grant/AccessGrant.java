package io.meshsdk.access.grant;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import java.time.Instant;
import java.util.Optional;

/**
 * Access that somebody was given, for a time. No grant opens what an access policy denies.
 *
 * @param id its name, which is that of the request
 * @param grantee who got it
 * @param terms what it opens
 * @param purpose what for, in words
 * @param from when it begins
 * @param until when it ends, not included
 * @param approval who gave it
 * @param contract the version of the product it was given under
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
        Ruling approval,
        String contract,
        Optional<Ruling> end) {
    /** Checks that it ends after it begins. */
    public AccessGrant {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("Invalid grant: it ends before it begins");
        }
    }

    /** Returns a copy that ends at another time. */
    public AccessGrant until(Instant other) {
        return new AccessGrant(id, grantee, terms, purpose, from, other, approval, contract, end);
    }

    /** Returns a copy that somebody ended. */
    public AccessGrant ended(Ruling by) {
        return new AccessGrant(id, grantee, terms, purpose, from, until, approval, contract, Optional.of(by));
    }

    /** Returns a copy that nobody ended. */
    public AccessGrant resumed() {
        return new AccessGrant(id, grantee, terms, purpose, from, until, approval, contract, Optional.empty());
    }

    /** Returns whether it holds at a time: begun, not lapsed, and not ended before. */
    public boolean holdsAt(Instant time) {
        return end.isEmpty() && !time.isBefore(from) && time.isBefore(until);
    }

    /** Returns whether it holds for a principal, at a time. */
    public boolean holds(Principal principal, Instant time) {
        return grantee.is(principal) && holdsAt(time);
    }
}
