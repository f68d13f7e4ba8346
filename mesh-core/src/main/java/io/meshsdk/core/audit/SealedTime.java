package io.meshsdk.core.audit;

import io.meshsdk.error.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which times of segments are believed, and which are written.
 *
 * @param mostAhead how far the host's clock may be ahead of the newest segment
 * @param wrongFrom the time from which on what a segment says of its time does not count; {@link Instant#MAX} where all counts
 */
record SealedTime(Duration mostAhead, Instant wrongFrom) {
    /** Returns the time of a segment; empty where it does not count. */
    Optional<Instant> known(Instant sealedAt) {
        return Optional.of(sealedAt).filter(wrongFrom::isAfter);
    }

    /** Returns whether the host's clock is further ahead of the newest segment than it may be. */
    boolean isAhead(Instant now, Instant newest) {
        return known(newest)
                .filter(time -> Duration.between(time, now).compareTo(mostAhead) > 0)
                .isPresent();
    }

    /** Refuses to write a time that does not count. */
    void requireCounted(Instant now) {
        if (known(now).isEmpty()) {
            throw new StorageException(
                    "Cannot write the audit: the host's clock says %s, and times from %s on do not count. Set the clock, or take Auditing.timesAreWrongFrom(...) back."
                            .formatted(now, wrongFrom));
        }
    }

    StorageException ahead(Instant now, Instant newest) {
        return new StorageException(
                "Cannot write the audit: the host's clock says %s, and the newest segment was sealed at %s, more than %s before. What is recorded under a clock that is ahead ends all that expires. Set the clock, or allow more with Auditing.clockAheadAtMost(...)."
                        .formatted(now, newest, mostAhead));
    }
}
