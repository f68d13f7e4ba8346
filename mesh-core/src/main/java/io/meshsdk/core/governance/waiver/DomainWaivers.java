package io.meshsdk.core.governance.waiver;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.core.governance.Exemptions;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.TrustedTime;
import io.meshsdk.core.publication.PublicationFacts;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The waivers that hold in one act; read once for each domain, and only where something was found. Waivers that cannot be read
 * do not hold.
 */
final class DomainWaivers implements Exemptions {
    private static final WaiverJournal.State UNREAD = new WaiverJournal.State(0, List.of(), Instant.MIN);

    private final Catalog catalog;
    private final Duration allowedSkew;
    private final Supplier<List<Instant>> recorded;
    private final Map<String, WaiverJournal.State> byDomain = new ConcurrentHashMap<>();

    /**
     * @param recorded tells times that are recorded elsewhere than in the catalog's entries and waivers; asked where a waiver
     *     might hold
     */
    DomainWaivers(Catalog catalog, Duration allowedSkew, Supplier<List<Instant>> recorded) {
        this.catalog = catalog;
        this.allowedSkew = allowedSkew;
        this.recorded = recorded;
    }

    @Override
    public Optional<PolicyReport.Waived> of(PolicyContext context, Found found) {
        if (!found.rules().waivable() || found.violation().code().equals(PolicySet.FAILED)) {
            return Optional.empty();
        }
        WaiverJournal.State state =
                byDomain.computeIfAbsent(context.product().id().domain(), this::read);
        WaiverSubject.Found violation = new WaiverSubject.Found(
                found.policy(), found.violation().code(), found.violation().element());
        List<Waiver> waivers = state.waivers().stream()
                .filter(waiver -> waiver.subject().isAbout(context.product(), violation))
                .filter(waiver -> waiver.until(found.rules().longest()).isPresent())
                .toList();
        return waivers.isEmpty() ? Optional.empty() : holding(waivers, context, found, state.latest());
    }

    private Optional<PolicyReport.Waived> holding(
            List<Waiver> waivers, PolicyContext context, Found found, Instant latest) {
        String digest = MaterialDigest.of(context.product());
        Instant now = time(context, latest).now();
        for (Waiver waiver : waivers) {
            Instant until = waiver.until(found.rules().longest()).orElseThrow();
            if (waiver.subject().contractDigest().equals(digest) && now.isBefore(until)) {
                return Optional.of(new PolicyReport.Waived(found.violation(), waiver.id(), until));
            }
        }
        return Optional.empty();
    }

    private TrustedTime time(PolicyContext context, Instant latest) {
        TrustedTime time = TrustedTime.of(context.now(), allowedSkew)
                .and(Optional.of(latest))
                .and(lastPublished(context.product().id()));
        for (Instant one : recorded.get()) {
            time = time.and(Optional.of(one));
        }
        return time;
    }

    private Optional<Instant> lastPublished(ProductId product) {
        try {
            return catalog.find(product).map(CatalogEntry::ports).stream()
                    .flatMap(List::stream)
                    .map(port -> PublicationFacts.decode(port.lastPublication().facts())
                            .publishedAt())
                    .max(Instant::compareTo);
        } catch (StorageException e) {
            return Optional.empty();
        }
    }

    private WaiverJournal.State read(String domain) {
        try {
            return new WaiverJournal(catalog, domain).state();
        } catch (StorageException e) {
            return UNREAD;
        }
    }
}
