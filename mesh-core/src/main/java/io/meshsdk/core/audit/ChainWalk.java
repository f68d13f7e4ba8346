package io.meshsdk.core.audit;

import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.catalog.Journal;
import io.meshsdk.core.audit.AuditFinding.Code;
import io.meshsdk.core.internal.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through all segments from the first, and notes what is wrong with them. For one use. */
final class ChainWalk {
    private final Journal journal;
    private final Seals seals;
    private final List<AuditFinding> findings = new ArrayList<>();
    private final Map<Long, String> headsByCount = new HashMap<>();
    private final Map<String, Long> segmentsByDigest = new HashMap<>();
    private final List<AuditRecord> claims = new ArrayList<>();
    private Optional<String> before = Optional.of(Segment.NOTHING);
    private long records;
    private boolean signed;

    ChainWalk(Journal journal, Seals seals) {
        this.journal = journal;
        this.seals = seals;
    }

    AuditVerification verify(List<PlacedAnchor> anchors) {
        long size = journal.size();
        for (long number = 0; number < size; number++) {
            look(number, journal.find(number));
        }
        long anchored = 0;
        for (PlacedAnchor placed : anchors) {
            if (passesThrough(placed, size)) {
                anchored = Math.max(anchored, placed.anchor().count());
            }
        }
        return new AuditVerification(records, size, anchors.size(), anchored, findings);
    }

    /** Returns the records of what was put into other journals, and committed to tables. */
    List<AuditRecord> claims() {
        return claims;
    }

    private void look(long number, Optional<byte[]> found) {
        if (found.isEmpty()) {
            note(Code.AUDIT_REMOVED, number, "it is gone, and later ones are there. Restore it from a backup");
            before = Optional.empty();
            return;
        }
        byte[] bytes = found.get();
        String digest = Sha256.hex(bytes);
        try {
            look(number, SegmentForm.read(bytes), digest);
        } catch (IllegalArgumentException e) {
            note(Code.AUDIT_UNREADABLE, number, "%s. Restore it from a backup".formatted(e.getMessage()));
        }
        segmentsByDigest.putIfAbsent(digest, number);
        before = Optional.of(digest);
    }

    private void look(long number, SegmentForm.Sealed sealed, String digest) {
        Segment segment = sealed.segment();
        checkSeal(number, sealed);
        if (segment.number() != number) {
            note(
                    Code.AUDIT_MOVED,
                    number,
                    "it was written as segment %d. Restore the order from a backup".formatted(segment.number()));
        } else {
            before.filter(expected -> !expected.equals(segment.previous()))
                    .ifPresent(expected -> noteBreak(number, segment.previous()));
        }
        if (before.isPresent() && segment.number() == number && segment.first() != records) {
            note(
                    Code.AUDIT_BROKEN,
                    number,
                    "it begins with record %d, and %d come before it".formatted(segment.first(), records));
        }
        records = Math.max(records, segment.end());
        headsByCount.put(segment.end(), digest);
        segment.records().stream()
                .filter(record -> PlacedCommit.isMade(record)
                        || DecidedJournal.Claim.of(record).isPresent())
                .forEach(claims::add);
    }

    private void noteBreak(long number, String previous) {
        Long continued = segmentsByDigest.get(previous);
        if (continued == null && !previous.equals(Segment.NOTHING)) {
            note(
                    Code.AUDIT_BROKEN,
                    number,
                    "it continues another segment than %d is. One of them was written anew: compare with a backup"
                            .formatted(number - 1));
        } else {
            note(
                    Code.AUDIT_FORKED,
                    number,
                    "it continues %s, not segment %d: there were two chains. Find out who wrote the other"
                            .formatted(continued == null ? "nothing" : "segment " + continued, number - 1));
        }
    }

    private void checkSeal(long number, SegmentForm.Sealed sealed) {
        Seal seal = sealed.seal();
        Seal.Check check = seals.check(number, sealed, signed);
        signed |= check == Seal.Check.HOLDS && Seals.isSignature(seal);
        switch (check) {
            case HOLDS -> {}
            case BROKEN ->
                note(
                        Code.AUDIT_EDITED,
                        number,
                        "it is not what was sealed with key '%s' (%s). Restore it from a backup"
                                .formatted(seal.key(), seal.algorithm()));
            case UNSIGNED ->
                note(
                        Code.AUDIT_UNSIGNED,
                        number,
                        "it is sealed by %s, key '%s', and must be signed. Somebody who has that key wrote it, or a mesh that does not sign: restore it from a backup, or say with Auditing.signedFrom(...) from where on segments are signed"
                                .formatted(seal.algorithm(), seal.key()));
            case UNKNOWN_KEY ->
                note(
                        Code.AUDIT_KEY_UNKNOWN,
                        number,
                        "its seal cannot be checked: key '%s' (%s) is not there. Give it to the mesh"
                                .formatted(seal.key(), seal.algorithm()));
        }
    }

    private boolean passesThrough(PlacedAnchor placed, long size) {
        AuditAnchor anchor = placed.anchor();
        if (anchor.count() > records) {
            note(
                    Code.AUDIT_TRUNCATED,
                    size,
                    "%s says that there were %d records, and there are %d. Restore the rest from a backup"
                            .formatted(placed.place(), anchor.count(), records));
            return false;
        }
        if (!anchor.head().equals(headsByCount.get(anchor.count()))) {
            note(
                    Code.AUDIT_REWRITTEN,
                    size,
                    "%s says that its first %d records were others. Somebody who has the key wrote them anew: restore them from a backup"
                            .formatted(placed.place(), anchor.count()));
            return false;
        }
        return true;
    }

    private void note(Code code, long segment, String message) {
        findings.add(new AuditFinding(code, segment, message));
    }
}
