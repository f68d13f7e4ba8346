package io.meshsdk.core.governance.waiver;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.PolicyOwner;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A waiver, asked for or given. Who is named as {@code kind:domain/name}.
 *
 * @param id the id: the domain and a number
 * @param subject what it lets pass
 * @param state how far it is
 * @param request who asked for it last, at first or for it to be renewed
 * @param approval who gave it last, and until when; empty where nobody did
 * @param renewals how often it was renewed
 * @since 0.1.0
 */
@CheckReturnValue
public record Waiver(
        String id, WaiverSubject subject, State state, Request request, Optional<Approval> approval, int renewals) {
    /** How far a waiver is. */
    public enum State {
        /** It is asked for, at first or for longer; what was given before holds until it ends. */
        REQUESTED,
        /** It is given. */
        APPROVED,
        /** It was asked for and not given; what was given before holds until it ends. */
        REFUSED,
        /** It was given, and taken back. */
        REVOKED
    }

    /**
     * Somebody asks.
     *
     * @param by who
     * @param at when
     * @param lasting for how long, from the approval on
     * @param reason why
     */
    public record Request(String by, Instant at, Duration lasting, String reason) {}

    /**
     * Somebody who owns the policy gives.
     *
     * @param by who
     * @param right as one of whom; counts as long as they own the policy
     * @param at when
     * @param until when it ends
     */
    public record Approval(String by, PolicyOwner right, Instant at, Instant until) {}

    /** Returns whether it is given and has not ended; what the product promises meanwhile is not asked. */
    public boolean isGivenAt(Instant time) {
        return state != State.REVOKED
                && approval.filter(given -> time.isBefore(given.until())).isPresent();
    }

    /** Returns when it ends, under rules that may have become stricter; empty where it was not given, or was taken back. */
    Optional<Instant> until(Duration longest) {
        return approval.filter(given -> state != State.REVOKED)
                .map(given -> earlier(given.at().plus(longest), given.until()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
