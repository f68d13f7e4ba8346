package io.meshsdk.core.governance.waiver;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.core.governance.TrustedTime;
import io.meshsdk.core.publication.facts.LastPublication;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.PolicyContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The time by which waivers, rollouts and attestations end: the latest of that of the act, the last publications of the product,
 * and what else is recorded. Thread-safe.
 *
 * @param catalog knows the last publications
 * @param allowedSkew how far the host's clock may be behind what is recorded
 * @param recorded tells other times that are recorded; asked where something depends on a date
 */
record RecordedTime(Catalog catalog, Duration allowedSkew, Supplier<List<Instant>> recorded) {
    /**
     * Returns the time of what is asked.
     *
     * @throws io.meshsdk.error.ClockBehindException if the host's clock is further behind than clocks may differ
     * @throws StorageException if the entry of the product cannot be read
     */
    Instant now(PolicyContext context) {
        return of(context).now();
    }

    /**
     * Returns the time of what is asked, to which more can be added.
     *
     * @throws StorageException if the entry of the product cannot be read
     */
    TrustedTime of(PolicyContext context) {
        TrustedTime time = TrustedTime.of(context.now(), allowedSkew)
                .and(lastPublished(context.product().id()));
        for (Instant one : recorded.get()) {
            time = time.and(Optional.of(one));
        }
        return time;
    }

    private Optional<Instant> lastPublished(ProductId product) {
        try {
            return LastPublication.at(catalog, product);
        } catch (StorageException e) {
            throw new StorageException(
                    "Cannot tell what of '%s' has expired: its entry in the catalog does not say when it was last published. Let mesh.reconcile(..) write it anew from the tables."
                            .formatted(product),
                    e);
        }
    }
}
