package io.meshsdk.core.governance.waiver;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.error.StorageException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     * Returns the waivers, in the order they were first asked for.
     *
     * @throws StorageException if the catalog cannot be read, or an entry is damaged
     */
    public List<Waiver> waivers() {
        return state().waivers();
    }

    /**
     * Returns the waivers of a product that are given, have not ended, and are of what it promises.
     *
     * @throws StorageException if the catalog cannot be read, or an entry is damaged
     */
    public List<Waiver> given(DataProduct product, Instant time) {
        List<Waiver> given = waivers().stream()
                .filter(waiver -> waiver.subject().product().equals(product.id()))
                .filter(waiver -> waiver.isGivenAt(time))
                .toList();
        return given.isEmpty() ? given : ofContract(given, MaterialDigest.of(product));
    }

    private static List<Waiver> ofContract(List<Waiver> given, String digest) {
        return given.stream()
                .filter(waiver -> waiver.subject().contractDigest().equals(digest))
                .toList();
    }

    State state() {
        List<byte[]> entries = journal().entries(0, Integer.MAX_VALUE);
        Map<String, Waiver> byId = new LinkedHashMap<>();
        Instant latest = Instant.MIN;
        for (int number = 0; number < entries.size(); number++) {
            WaiverEvent event = event(number, entries.get(number));
            event.after(Optional.ofNullable(byId.get(event.id()))).ifPresent(waiver -> byId.put(event.id(), waiver));
            latest = event.at().isAfter(latest) ? event.at() : latest;
        }
        return new State(entries.size(), List.copyOf(byId.values()), latest);
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

    private Journal journal() {
        return catalog.journal(JournalKey.of("waivers", domain));
    }

    /** The waivers after so many events, the latest of which is of a time. */
    record State(long size, List<Waiver> waivers, Instant latest) {
        Optional<Waiver> find(String id) {
            return waivers.stream().filter(waiver -> waiver.id().equals(id)).findFirst();
        }
    }
}
