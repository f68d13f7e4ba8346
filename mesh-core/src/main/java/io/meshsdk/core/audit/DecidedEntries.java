package io.meshsdk.core.audit;

import io.meshsdk.access.Principal;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.core.audit.AuditFinding.Code;
import io.meshsdk.core.audit.DecidedJournal.Claim;
import io.meshsdk.core.internal.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Holds the journals of decisions against what was recorded when each was made. How long they are is noted before the audit is
 * read, since each entry is put before it is recorded.
 */
final class DecidedEntries {
    private final Catalog catalog;
    private final Map<DecidedJournal, Long> sizes = new LinkedHashMap<>();

    DecidedEntries(Catalog catalog) {
        this.catalog = catalog;
        DecidedJournal.of(catalog)
                .forEach(journal ->
                        sizes.put(journal, catalog.journal(journal.key()).size()));
    }

    /**
     * Returns what the records and the entries do not say alike.
     *
     * @param segments how many segments there are
     * @param mayName says of a domain whether its journals may be named
     */
    List<AuditFinding> findings(List<AuditRecord> records, long segments, Predicate<String> mayName) {
        List<AuditFinding> found = new ArrayList<>();
        List<Claim> claims = claims(records);
        for (Claim claim : claims) {
            if (!claim.isIntent()) {
                finding(claim, segments, mayName).ifPresent(found::add);
            }
        }
        unrecorded(claims)
                .forEach(entry -> found.add(new AuditFinding(
                        Code.AUDIT_ENTRY_UNRECORDED,
                        segments,
                        "entry %d of %s has no record. Its process died, is still at it, or somebody put it there around the SDK: look at it, and call mesh.audit().reconcile()"
                                .formatted(
                                        entry.number(),
                                        name(entry.journal().key().toString(), mayName)))));
        return found;
    }

    /** Returns the entries that have no record, as what the audit should have. */
    List<AuditEvent> unrecorded(List<AuditRecord> records, Principal by) {
        return unrecorded(claims(records)).stream()
                .map(entry -> entry.journal().put(entry.number(), entry.digest(), by))
                .toList();
    }

    private List<Entry> unrecorded(List<Claim> claims) {
        Map<String, List<Claim>> byEntry = new HashMap<>();
        claims.forEach(claim -> byEntry.computeIfAbsent(claim.journal() + " " + claim.entry(), any -> new ArrayList<>())
                .add(claim));
        List<Entry> found = new ArrayList<>();
        sizes.forEach((journal, size) -> {
            Journal entries = catalog.journal(journal.key());
            for (long number = 0; number < size; number++) {
                List<Claim> known = byEntry.getOrDefault(journal.key() + " " + number, List.of());
                long place = number;
                entries.find(number)
                        .map(Sha256::hex)
                        .filter(digest -> !isKnown(known, digest))
                        .ifPresent(digest -> found.add(new Entry(journal, place, digest)));
            }
        });
        return found;
    }

    /** One that was put, and is another today, is found as such. */
    private static boolean isKnown(List<Claim> claims, String digest) {
        return claims.stream()
                .anyMatch(claim -> !claim.isIntent() || claim.digest().equals(digest));
    }

    private Optional<AuditFinding> finding(Claim claim, long segments, Predicate<String> mayName) {
        Optional<String> found = find(claim).map(Sha256::hex);
        if (found.equals(Optional.of(claim.digest()))) {
            return Optional.empty();
        }
        return Optional.of(new AuditFinding(
                Code.AUDIT_ENTRY_CHANGED,
                segments,
                "record %d says that entry %s was put into %s, which is %s. Restore it from a backup"
                        .formatted(
                                claim.record().number(),
                                claim.entry(),
                                name(claim.journal(), mayName),
                                found.isEmpty() ? "gone" : "another one today")));
    }

    /** What names no journal was put into none. */
    private Optional<byte[]> find(Claim claim) {
        try {
            JournalKey key = new JournalKey(List.of(claim.journal().split("/", -1)));
            return catalog.journal(key).find(Long.parseLong(claim.entry()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Claim> claims(List<AuditRecord> records) {
        return records.stream().flatMap(record -> Claim.of(record).stream()).toList();
    }

    private static String name(String journal, Predicate<String> mayName) {
        return DecidedJournal.domain(journal).filter(mayName.negate()).isPresent()
                ? "a journal of another domain"
                : "journal '%s'".formatted(journal);
    }

    /** An entry as it is today. */
    private record Entry(DecidedJournal journal, long number, String digest) {}
}
