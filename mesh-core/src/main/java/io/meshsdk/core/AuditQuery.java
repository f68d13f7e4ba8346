package io.meshsdk.core;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.core.audit.AuditLog;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.identity.ProductId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A look for records in the making. Immutable and thread-safe; each refinement returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AuditQuery {
    private final AuditLog log;
    private final Principal principal;
    private final Predicate<AuditRecord> wanted;

    private AuditQuery(AuditLog log, Principal principal, Predicate<AuditRecord> wanted) {
        this.log = log;
        this.principal = principal;
        this.wanted = wanted;
    }

    static AuditQuery of(AuditLog log, Principal principal) {
        return new AuditQuery(
                log, principal, log.isAuditor(principal) ? any -> true : record -> mayBeSeen(log, principal, record));
    }

    private static boolean mayBeSeen(AuditLog log, Principal principal, AuditRecord record) {
        return record.product().filter(id -> principal.isOf(id.domain())).isPresent()
                || hasPart(log, principal, record);
    }

    private static boolean hasPart(AuditLog log, Principal principal, AuditRecord record) {
        return record.parties().values().stream().anyMatch(party -> log.is(party, principal));
    }

    /**
     * Returns a copy that looks for records of a product, by the name {@code domain.name}.
     *
     * @throws IllegalArgumentException if the name is not of this form
     */
    public AuditQuery product(String name) {
        ProductId id = ProductId.parse(name);
        return and(record -> record.product().filter(id::equals).isPresent());
    }

    /**
     * Returns a copy that looks for records in which a principal has a part, by kind, domain and name. What was recorded under a
     * key for pseudonyms that is gone is nobody's. Others than auditors look for themselves only: who could try each name there is
     * would know whose the pseudonyms are.
     *
     * @throws AccessDeniedException if it is somebody else, and who looks has not the role of auditors
     */
    public AuditQuery involving(Principal other) {
        if (!log.isAuditor(principal) && !isSame(other)) {
            throw new AccessDeniedException(
                    "Cannot look for records in which %s has a part: %s has not the role of auditors, and may look for its own only. Act as an auditor."
                            .formatted(other, principal));
        }
        return and(record -> hasPart(log, other, record));
    }

    /** Roles, and who vouches, come and go: pseudonyms do not depend on them. */
    private boolean isSame(Principal other) {
        return other.kind() == principal.kind()
                && other.domain().equals(principal.domain())
                && other.name().equals(principal.name());
    }

    /** Returns a copy that looks for records of some kinds. */
    public AuditQuery kinds(AuditKind... kinds) {
        Set<AuditKind> all = Set.of(kinds);
        return and(record -> all.contains(record.kind()));
    }

    /** Returns a copy that looks for records of a time and later. */
    public AuditQuery from(Instant time) {
        return and(record -> !record.time().isBefore(time));
    }

    /** Returns a copy that looks for records before a time. */
    public AuditQuery before(Instant time) {
        return and(record -> record.time().isBefore(time));
    }

    /** Returns all records, in the order they were recorded; fails as {@link #list(int)} does. */
    public List<AuditRecord> list() {
        return list(Integer.MAX_VALUE);
    }

    /**
     * Returns the first records, in the order they were recorded.
     *
     * @param limit how many at most, positive
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached, or a segment is damaged
     */
    public List<AuditRecord> list(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("Invalid limit %d: expected one record at least".formatted(limit));
        }
        return log.records(wanted, limit);
    }

    private AuditQuery and(Predicate<AuditRecord> more) {
        return new AuditQuery(log, principal, wanted.and(more));
    }
}
