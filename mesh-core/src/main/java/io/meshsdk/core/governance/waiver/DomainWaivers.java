package io.meshsdk.core.governance.waiver;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.core.governance.Exemptions;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.internal.Once;
import io.meshsdk.error.ClockBehindException;
import io.meshsdk.error.StorageException;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The waivers that hold in one act; read once for each domain, and only where something was found. Waivers that cannot be read, and
 * those of which nobody can tell whether they ended, do not hold, and what they would have waived says so.
 */
final class DomainWaivers implements Exemptions {
    private final Catalog catalog;
    private final RecordedTime time;
    private final PolicySet policies;
    private final Map<String, Once<Reading>> byDomain = new ConcurrentHashMap<>();

    /**
     * @param time tells the time by which they end
     * @param policies the policies in force, by whose rules waivers count
     */
    DomainWaivers(Catalog catalog, RecordedTime time, PolicySet policies) {
        this.catalog = catalog;
        this.time = time;
        this.policies = policies;
    }

    @Override
    public Optional<PolicyReport.Waived> of(PolicyContext context, Found found) {
        if (!isWaivable(found)) {
            return Optional.empty();
        }
        WaiverJournal.State state = read(context).state;
        List<Waiver> waivers = about(state, context, found);
        if (waivers.isEmpty()) {
            return Optional.empty();
        }
        try {
            return holding(waivers, context, found, now(state, context));
        } catch (StorageException | ClockBehindException e) {
            return Optional.empty();
        }
    }

    private Instant now(WaiverJournal.State state, PolicyContext context) {
        return time.of(context).and(Optional.of(state.latest())).now();
    }

    private static Optional<PolicyReport.Waived> holding(
            List<Waiver> waivers, PolicyContext context, Found found, Instant now) {
        String digest = MaterialDigest.of(context.product());
        for (Waiver waiver : waivers) {
            Instant until = waiver.until(found.rules().longest()).orElseThrow();
            if (waiver.subject().contractDigest().equals(digest) && now.isBefore(until)) {
                return Optional.of(new PolicyReport.Waived(found.violation(), waiver.id(), until));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> flaw(PolicyContext context, Found found) {
        if (!isWaivable(found)) {
            return Optional.empty();
        }
        Reading reading = read(context);
        return reading.failure
                .or(() -> faulty(reading.state, context, found))
                .or(() -> untimed(reading, context, found));
    }

    private static Optional<String> faulty(WaiverJournal.State state, PolicyContext context, Found found) {
        return state.faults().stream()
                .filter(fault -> fault.subject()
                        .filter(subject -> subject.isAbout(context.product(), violation(found)))
                        .isPresent())
                .map(WaiverFault::describe)
                .findFirst();
    }

    private Optional<String> untimed(Reading reading, PolicyContext context, Found found) {
        if (about(reading.state, context, found).isEmpty()) {
            return Optional.empty();
        }
        try {
            var unused = now(reading.state, context);
            return Optional.empty();
        } catch (StorageException | ClockBehindException e) {
            return Optional.of("No waiver of it holds: " + e.getMessage());
        }
    }

    private static List<Waiver> about(WaiverJournal.State state, PolicyContext context, Found found) {
        return state.waivers().stream()
                .filter(waiver -> waiver.subject().isAbout(context.product(), violation(found)))
                .filter(waiver -> waiver.until(found.rules().longest()).isPresent())
                .toList();
    }

    private static WaiverSubject.Found violation(Found found) {
        return new WaiverSubject.Found(
                found.policy(), found.violation().code(), found.violation().element());
    }

    private static boolean isWaivable(Found found) {
        return found.rules().waivable() && !found.violation().code().equals(PolicySet.FAILED);
    }

    private Reading read(PolicyContext context) {
        return byDomain.computeIfAbsent(context.product().id().domain(), domain -> new Once<>(() -> read(domain)))
                .get();
    }

    private Reading read(String domain) {
        try {
            return new Reading(new WaiverJournal(catalog, domain).state(policies), Optional.empty());
        } catch (StorageException e) {
            return Reading.failed("No waiver of '%s' holds: %s".formatted(domain, e.getMessage()));
        }
    }

    /** The waivers of a domain, none where they could not be read. */
    private record Reading(WaiverJournal.State state, Optional<String> failure) {
        static Reading failed(String why) {
            return new Reading(new WaiverJournal.State(0, List.of(), Instant.MIN, List.of()), Optional.of(why));
        }
    }
}
