package io.meshsdk.core;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.core.access.grant.GrantTime;
import io.meshsdk.core.audit.AuditLog;
import io.meshsdk.core.audit.AuditTrail;
import io.meshsdk.core.governance.TrustedTime;
import io.meshsdk.core.publication.facts.LastPublication;
import io.meshsdk.identity.ProductId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The host's clock, and what is recorded of time: a clock that is set back brings nothing to life that has ended. Thread-safe.
 *
 * @param clock the host's
 * @param allowedSkew how far it may be behind what is recorded
 * @param catalog says when products were last published
 * @param trail says what the audit recorded last
 */
record RecordedClock(Clock clock, Duration allowedSkew, Catalog catalog, AuditTrail trail) implements GrantTime {
    /** Returns the host's time, of which nothing is recorded. */
    TrustedTime host() {
        return TrustedTime.of(clock.instant(), allowedSkew);
    }

    /** Returns the time of the mesh. */
    TrustedTime now() {
        return host().and(trail.log().flatMap(AuditLog::latestTime));
    }

    /** Returns the time of what is dated of a product. */
    TrustedTime of(ProductId product) {
        return now().and(LastPublication.at(catalog, product));
    }

    @Override
    public Instant at(ProductId product, Instant latest) {
        return of(product).and(Optional.of(latest)).now();
    }

    /** Lets each grant be ended, whatever the clocks say. */
    @Override
    public Instant ending(ProductId product, Instant latest) {
        return host().ending(latest);
    }
}
