package io.meshsdk.core.audit;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.audit.AuditParty;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.core.internal.Sha256;
import io.meshsdk.error.StorageException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was recorded. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AuditLog {
    private static final int AT_ONCE = 256;

    private final Journal journal;
    private final Seals seals;
    private final SealedTime time;
    private final Pseudonyms pseudonyms;
    private final String auditor;

    AuditLog(Journal journal, Seals seals, SealedTime time, Pseudonyms pseudonyms, String auditor) {
        this.journal = journal;
        this.seals = seals;
        this.time = time;
        this.pseudonyms = pseudonyms;
        this.auditor = auditor;
    }

    /** Returns whether a principal may look at the records of all domains. */
    public boolean isAuditor(Principal principal) {
        return principal.kind() != Principal.Kind.ANONYMOUS && principal.roles().contains(auditor);
    }

    /**
     * Returns the anchor of what is there; empty where nothing is.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached, or the newest segment is damaged
     */
    public Optional<AuditAnchor> anchor() {
        return Chain.last(journal).map(Chain.Last::anchor);
    }

    /**
     * Returns the latest time that the audit knows of; empty where nothing was recorded, or the newest was at a time that the host
     * says is wrong. A clock behind it is wrong, or was put back.
     *
     * @throws io.meshsdk.error.StorageException as {@link #anchor()} does
     */
    public Optional<Instant> latestTime() {
        return anchor().map(AuditAnchor::time).flatMap(time::known);
    }

    /**
     * Looks at every segment, and holds anchors against them.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    public AuditVerification verify(List<PlacedAnchor> anchors) {
        return new ChainWalk(journal, seals).verify(anchors);
    }

    /**
     * Looks at every segment, and holds against them what lies outside: anchors, commits, and the journals of what was decided.
     *
     * @param exhibits what tables say; collected before, since each commit is made before it is recorded
     * @param catalog holds the journals
     * @param mayName says of a domain whether its journals may be named
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    public AuditVerification verify(Exhibits exhibits, Catalog catalog, Predicate<String> mayName) {
        DecidedEntries entries = new DecidedEntries(catalog);
        ChainWalk walk = new ChainWalk(journal, seals);
        AuditVerification found = walk.verify(exhibits.anchors());
        return found.and(entries.findings(walk.claims(), found.segments(), mayName))
                .and(exhibits.findings(walk.claims(), found.segments()));
    }

    /**
     * Returns what is there and has no record: commits, and entries of the journals of what was decided. Each as an act of
     * somebody, as it would have been recorded.
     *
     * @param exhibits what tables say, as {@link #verify(Exhibits, Catalog, Predicate)} wants it
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    public List<AuditEvent> unrecorded(Exhibits exhibits, Catalog catalog, Principal by) {
        DecidedEntries entries = new DecidedEntries(catalog);
        ChainWalk walk = new ChainWalk(journal, seals);
        var unused = walk.verify(List.of());
        return Stream.concat(
                        exhibits.unrecorded(walk.claims()).stream().map(PlacedCommit::event),
                        entries.unrecorded(walk.claims(), by).stream())
                .toList();
    }

    /**
     * Returns the records that a condition holds for, in order.
     *
     * @param limit how many at most
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached, or a segment is damaged
     */
    public List<AuditRecord> records(Predicate<AuditRecord> wanted, int limit) {
        return records(0, wanted, limit);
    }

    /**
     * Returns the first record that a condition holds for, of those in or behind the segment that an anchor names.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached, or a segment is damaged
     */
    public Optional<AuditRecord> findSince(AuditAnchor anchor, Predicate<AuditRecord> wanted) {
        return records(numberEndingAt(anchor.count()), wanted, 1).stream().findFirst();
    }

    private List<AuditRecord> records(long from, Predicate<AuditRecord> wanted, int limit) {
        List<AuditRecord> found = new ArrayList<>();
        long size = journal.size();
        long number = from;
        for (List<byte[]> some = journal.entries(from, AT_ONCE);
                !some.isEmpty() && found.size() < limit;
                some = journal.entries(number, AT_ONCE)) {
            for (byte[] bytes : some) {
                Chain.decode(number++, bytes).segment().records().stream()
                        .filter(wanted)
                        .limit(limit - found.size())
                        .forEach(found::add);
            }
        }
        if (found.size() < limit && number < size) {
            throw new StorageException(
                    "Cannot read the audit: segment %d is gone. Call mesh.audit().verify(), and restore it from a backup."
                            .formatted(number));
        }
        return List.copyOf(found);
    }

    /**
     * Returns the records of the segment that an anchor names; empty where the audit does not pass through it.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached, or a segment is damaged
     */
    public Optional<List<AuditRecord>> recordsAt(AuditAnchor anchor) {
        return segment(anchor).map(held -> held.segment().records());
    }

    /**
     * Returns whether the segment that an anchor names holds its seal, and that is a signature where it must be; empty where there is
     * no such segment, or its key is missing.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached, or a segment is damaged
     */
    public Optional<Boolean> isSealed(AuditAnchor anchor) {
        return segment(anchor)
                .map(held -> seals.check(
                        held.segment().number(), held, seals.dependsOnEarlier(held) && isBehindSignature(held)))
                .filter(check -> check != Seal.Check.UNKNOWN_KEY)
                .map(check -> check == Seal.Check.HOLDS);
    }

    private boolean isBehindSignature(SegmentForm.Sealed held) {
        long end = held.segment().number();
        for (long number = 0; number < end; number++) {
            if (seals.isSigned(Chain.decode(number, required(number)))) {
                return true;
            }
        }
        return false;
    }

    private Optional<SegmentForm.Sealed> segment(AuditAnchor anchor) {
        long number = numberEndingAt(anchor.count());
        return journal.find(number)
                .filter(bytes -> Sha256.hex(bytes).equals(anchor.head()))
                .map(bytes -> Chain.decode(number, bytes))
                .filter(held -> held.segment().end() == anchor.count());
    }

    /** Segments hold ever later records, so that a few looks find one. */
    private long numberEndingAt(long count) {
        long low = 0;
        long high = journal.size() - 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (end(middle) < count) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long end(long number) {
        return Chain.decode(number, required(number)).segment().end();
    }

    private byte[] required(long number) {
        return journal.find(number)
                .orElseThrow(() -> new StorageException(
                        "Cannot read segment %d of the audit: it is gone. Call mesh.audit().verify(), and restore it from a backup."
                                .formatted(number)));
    }

    /** Returns whether a party is a principal; not where the key of its pseudonym is gone. */
    public boolean is(AuditParty party, Principal principal) {
        return pseudonyms.isOf(party.pseudonym(), principal);
    }
}
