package io.meshsdk.core.audit;

import io.meshsdk.audit.AuditRecord;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.core.audit.AuditFinding.Code;
import io.meshsdk.core.internal.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the journals of decisions against what was recorded when each was made. */
record DecidedEntries(Catalog catalog, long segments) {
    static final Set<String> DETAILS = Set.of("journal", "entry", "digest");

    List<AuditFinding> findings(List<AuditRecord> decisions) {
        return decisions.stream().flatMap(record -> finding(record).stream()).toList();
    }

    private Optional<AuditFinding> finding(AuditRecord record) {
        Optional<String> found = find(record).map(Sha256::hex);
        if (found.equals(record.detail("digest"))) {
            return Optional.empty();
        }
        return Optional.of(new AuditFinding(
                Code.AUDIT_ENTRY_CHANGED,
                segments,
                "record %d says that entry %s was put into journal '%s', which is %s. Restore it from a backup"
                        .formatted(
                                record.number(),
                                detail(record, "entry"),
                                detail(record, "journal"),
                                found.isEmpty() ? "gone" : "another one today")));
    }

    /** What names no journal was put into none. */
    private Optional<byte[]> find(AuditRecord record) {
        try {
            JournalKey key = new JournalKey(List.of(detail(record, "journal").split("/", -1)));
            return catalog.journal(key).find(Long.parseLong(detail(record, "entry")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String detail(AuditRecord record, String key) {
        return record.detail(key).orElse("");
    }
}
