package io.meshsdk.core.audit;

import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.audit.AuditRecord;
import java.time.Instant;
import java.util.List;

/**
 * Records that were written together.
 *
 * @param number its number in the journal
 * @param writer a word of the mesh that wrote it, so that two that say the same are told apart
 * @param previous SHA-256 of the segment before, zeros before the first
 * @param sealedAt when it was sealed
 * @param records in order, their numbers one after another
 */
record Segment(long number, String writer, String previous, Instant sealedAt, List<AuditRecord> records) {
    /** What stands for the segment before the first. */
    static final String NOTHING = "0".repeat(64);

    Segment {
        records = List.copyOf(records);
        if (records.isEmpty()) {
            throw new IllegalArgumentException("Invalid audit segment: it holds no record");
        }
    }

    /** Returns the number of its first record. */
    long first() {
        return records.get(0).number();
    }

    /** Returns how many records there are up to its end. */
    long end() {
        return first() + records.size();
    }

    AuditAnchor anchor(String digest) {
        return new AuditAnchor(end(), digest, sealedAt);
    }
}
