package io.meshsdk.core.governance.waiver;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.core.audit.DecisionJournal;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.TrustedTime;
import io.meshsdk.error.StorageException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The waivers of a domain, as the catalog keeps them: one event after another.
 *
 * @param catalog the catalog
 * @param domain the domain whose products they are about
 * @since 0.1.0
 */
@CheckReturnValue
public record WaiverJournal(Catalog catalog, String domain) {
    /**
     * Returns the waivers of a product that are given, have not ended under the rules of their policies, and are of what it promises.
     *
     * @param policies tells the policies in force, by whose rules entries count; asked where there are entries
     * @param time tells the time, as the host has it and with what else is recorded; asked where a waiver is given
     * @throws StorageException if the catalog cannot be read, or an entry is damaged
     */
    public List<Waiver> given(DataProduct product, Supplier<PolicySet> policies, Supplier<TrustedTime> time) {
        List<byte[]> entries = entries();
        if (entries.isEmpty()) {
            return List.of();
        }
        WaiverChecks checks = new WaiverChecks(domain, policies.get());
        State state = state(entries, checks);
        List<Waiver> given = state.waivers().stream()
                .filter(waiver -> waiver.subject().product().equals(product.id()))
                .filter(waiver -> checks.until(waiver).isPresent())
                .toList();
        if (given.isEmpty()) {
            return given;
        }
        Instant now = time.get().and(Optional.of(state.latest())).latest();
        String digest = MaterialDigest.of(product);
        return given.stream()
                .filter(waiver -> checks.until(waiver).filter(now::isBefore).isPresent())
                .filter(waiver -> waiver.subject().contractDigest().equals(digest))
                .toList();
    }

    /** Returns what the entries come to: each is held against the policies in force, and one that does not fit changes nothing. */
    State state(PolicySet policies) {
        return state(entries(), new WaiverChecks(domain, policies));
    }

    private State state(List<byte[]> entries, WaiverChecks checks) {
        Map<String, Waiver> byId = new LinkedHashMap<>();
        List<WaiverFault> faults = new ArrayList<>();
        Instant latest = Instant.MIN;
        for (int number = 0; number < entries.size(); number++) {
            WaiverEvent event = event(number, entries.get(number));
            Optional<Waiver> before = Optional.ofNullable(byId.get(event.id()));
            Optional<Waiver> after = event.after(before);
            Optional<String> fault = after.isEmpty()
                    ? Optional.of("it does not follow from what was before")
                    : checks.fault(number, event, before, byId.values(), latest);
            if (fault.isPresent()) {
                faults.add(fault(number, event, before, fault.get()));
            } else {
                byId.put(event.id(), after.get());
                latest = event.at().isAfter(latest) ? event.at() : latest;
            }
        }
        return new State(entries.size(), List.copyOf(byId.values()), latest, List.copyOf(faults));
    }

    private WaiverFault fault(long number, WaiverEvent event, Optional<Waiver> before, String reason) {
        Optional<WaiverSubject> subject = event instanceof WaiverEvent.Requested requested
                ? Optional.of(requested.subject())
                : before.map(Waiver::subject);
        return new WaiverFault(domain, number, event.id(), subject, reason);
    }

    /** Returns whether an event was put; another may have been first. */
    boolean put(long number, WaiverEvent event) {
        return journal().put(number, WaiverForm.write(event));
    }

    private WaiverEvent event(int number, byte[] entry) {
        try {
            return WaiverForm.read(entry);
        } catch (IllegalArgumentException e) {
            throw new StorageException(
                    "Cannot read entry %d of the waivers of '%s': %s. Use a later version of the SDK, or find out who changed the catalog."
                            .formatted(number, domain, e.getMessage()),
                    e);
        }
    }

    private List<byte[]> entries() {
        return journal().entries(0, Integer.MAX_VALUE);
    }

    private Journal journal() {
        return catalog.journal(DecisionJournal.WAIVERS.key(domain));
    }

    /** The waivers after so many events, the time of the latest that counts, and the events that do not count. */
    record State(long size, List<Waiver> waivers, Instant latest, List<WaiverFault> faults) {
        Optional<Waiver> find(String id) {
            return waivers.stream().filter(waiver -> waiver.id().equals(id)).findFirst();
        }
    }
}
