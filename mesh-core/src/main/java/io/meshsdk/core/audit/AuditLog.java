package io.meshsdk.core.audit;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.audit.AuditParty;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.catalog.Journal;
import io.meshsdk.core.internal.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was recorded. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AuditLog {
    private static final int AT_ONCE = 256;

    private final Journal journal;
    private final List<Sealing> sealings;
    private final Pseudonyms pseudonyms;
    private final String auditor;

    AuditLog(Journal journal, List<Sealing> sealings, Pseudonyms pseudonyms, String auditor) {
        this.journal = journal;
        this.sealings = sealings;
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
     * Returns the latest time that the audit knows of; empty where nothing was recorded. A clock behind it is wrong, or was put
     * back.
     *
     * @throws io.meshsdk.error.StorageException as {@link #anchor()} does
     */
    public Optional<Instant> latestTime() {
        return anchor().map(AuditAnchor::time);
    }

    /**
     * Looks at every segment, and holds anchors against them.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    public AuditVerification verify(List<PlacedAnchor> anchors) {
        return new ChainWalk(journal, sealings).verify(anchors);
    }

    /**
     * Returns the records that a condition holds for, in order.
     *
     * @param limit how many at most
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached, or a segment is damaged
     */
    public List<AuditRecord> records(Predicate<AuditRecord> wanted, int limit) {
        List<AuditRecord> found = new ArrayList<>();
        long number = 0;
        for (List<byte[]> some = journal.entries(0, AT_ONCE);
                !some.isEmpty() && found.size() < limit;
                some = journal.entries(number, AT_ONCE)) {
            for (byte[] bytes : some) {
                Chain.decode(number++, bytes).segment().records().stream()
                        .filter(wanted)
                        .limit(limit - found.size())
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    /**
     * Returns whether the audit passes through an anchor, and the segment that ends there holds its seal; empty where a key is
     * missing to tell.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    public Optional<Boolean> holds(AuditAnchor anchor) {
        long size = journal.size();
        for (long number = 0; number < size; number++) {
            Optional<byte[]> bytes = journal.find(number);
            if (bytes.filter(found -> Sha256.hex(found).equals(anchor.head())).isPresent()) {
                return holds(SegmentForm.read(bytes.get()), anchor);
            }
        }
        return Optional.of(false);
    }

    private Optional<Boolean> holds(SegmentForm.Sealed sealed, AuditAnchor anchor) {
        Seal.Check check = sealings.stream()
                .filter(sealing -> sealing.algorithm().equals(sealed.seal().algorithm()))
                .findFirst()
                .map(sealing -> sealing.check(sealed.body(), sealed.seal()))
                .orElse(Seal.Check.UNKNOWN_KEY);
        return check == Seal.Check.UNKNOWN_KEY
                ? Optional.empty()
                : Optional.of(check == Seal.Check.HOLDS && sealed.segment().end() == anchor.count());
    }

    /** Returns whether a party is a principal; not where the key of its pseudonym is gone. */
    public boolean is(AuditParty party, Principal principal) {
        return pseudonyms.isOf(party.pseudonym(), principal);
    }
}
