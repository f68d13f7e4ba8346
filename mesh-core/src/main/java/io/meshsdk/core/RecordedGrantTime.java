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

/** The time by which grants lapse: a clock that is set back brings none to life again, and lets each be ended. */
record RecordedGrantTime(Clock clock, Duration allowedSkew, Catalog catalog, AuditTrail trail) implements GrantTime {
    @Override
    public Instant at(ProductId product, Instant latest) {
        return host().and(Optional.of(latest))
                .and(LastPublication.at(catalog, product))
                .and(trail.log().flatMap(AuditLog::latestTime))
                .now();
    }

    @Override
    public Instant ending(ProductId product, Instant latest) {
        return host().ending(latest);
    }

    private TrustedTime host() {
        return TrustedTime.of(clock.instant(), allowedSkew);
    }
}
