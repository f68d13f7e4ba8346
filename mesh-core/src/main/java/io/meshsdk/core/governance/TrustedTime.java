package io.meshsdk.core.governance;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.ClockBehindException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time by which waivers and grants expire: the latest of the host's clock and of what was recorded already, so that a clock
 * that is set back brings nothing to life again. Immutable; each refinement returns a copy.
 *
 * @param host the host's clock
 * @param allowedSkew how far the host's clock may be behind what is recorded, since clocks differ
 * @param latestRecord the latest time that is recorded
 * @since 0.1.0
 */
@CheckReturnValue
public record TrustedTime(Instant host, Duration allowedSkew, Instant latestRecord) {
    /** How far clocks may differ, unless the host says otherwise. */
    public static final Duration USUAL_SKEW = Duration.ofMinutes(5);

    /** Checks the skew. */
    public TrustedTime {
        if (allowedSkew.isNegative()) {
            throw new IllegalArgumentException(
                    "Invalid skew %s of clocks: expected zero or more".formatted(allowedSkew));
        }
    }

    /** Returns the time of a host's clock, of which nothing is recorded. */
    public static TrustedTime of(Instant host, Duration allowedSkew) {
        return new TrustedTime(host, allowedSkew, Instant.MIN);
    }

    /**
     * Returns a copy that knows one more time that was recorded: of the last commit, of the last record of the audit.
     *
     * @param recorded empty where nothing was
     */
    public TrustedTime and(Optional<Instant> recorded) {
        return recorded.filter(latestRecord::isBefore)
                .map(later -> new TrustedTime(host, allowedSkew, later))
                .orElse(this);
    }

    /** Returns the latest of all, however far the host's clock is behind: for what is told, and gives nobody a right. */
    public Instant latest() {
        return host.isBefore(latestRecord) ? latestRecord : host;
    }

    /**
     * Returns the time by which somebody takes a right away: that of the host, and no earlier than the last decision beside it. Such an
     * act counts whatever it is dated, so that no clock need be trusted for it; and what else is recorded is left out, since it may be
     * of a clock that was ahead, whose time would spread.
     *
     * @param lastDecision the time of the last decision in the same journal
     */
    public Instant ending(Instant lastDecision) {
        return host.isBefore(lastDecision) ? lastDecision : host;
    }

    /**
     * Returns the latest of all.
     *
     * @throws ClockBehindException if the host's clock is further behind what is recorded than clocks may differ
     */
    public Instant now() {
        if (!host.isBefore(latestRecord)) {
            return host;
        }
        if (Duration.between(host, latestRecord).compareTo(allowedSkew) > 0) {
            throw new ClockBehindException(
                    "Cannot tell what has expired: the host's clock says %s, and %s is recorded already. Set the clock, or allow more with Mesh.builder().clockSkew(...)."
                            .formatted(host, latestRecord));
        }
        return latestRecord;
    }
}
