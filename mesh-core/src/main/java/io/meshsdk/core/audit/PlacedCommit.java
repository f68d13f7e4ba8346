package io.meshsdk.core.audit;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.identity.ProductId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A commit that was found, and where.
 *
 * @param event the commit as the audit should have it
 * @param place where, for people: {@code table version 3 of 'sales.orders'}
 * @since 0.1.0
 */
@CheckReturnValue
public record PlacedCommit(AuditEvent event, String place) {
    /** The detail that names the port, with its major version. */
    public static final String PORT = "port";

    /** The detail that says where the table lies. */
    public static final String TABLE = "table";

    /** The detail that says which version a commit made. */
    public static final String TABLE_VERSION = "table-version";

    /** The detail that is the digest of all that a commit says. */
    public static final String FACTS = "facts";

    /** The detail of records that were made of what was found, not by who made it. */
    public static final String FOUND = "found";

    private static final Set<AuditKind> MADE =
            Set.of(AuditKind.PUBLICATION, AuditKind.ATTESTATION, AuditKind.RESTORATION);

    /** Returns whether a record says that something was committed. */
    public static boolean isMade(AuditRecord record) {
        return MADE.contains(record.kind());
    }

    /** Returns whether a record says that this was committed. */
    public boolean isSaidBy(AuditRecord record) {
        return isMade(record) && key(record).equals(key());
    }

    /** Returns what tells a commit from others, as a record says it. */
    static Key key(AuditRecord record) {
        return key(record.product(), record.details());
    }

    Key key() {
        return key(event.product(), event.details());
    }

    private static Key key(Optional<ProductId> product, Map<String, String> details) {
        return new Key(
                product,
                details.getOrDefault(PORT, ""),
                details.getOrDefault(TABLE_VERSION, ""),
                details.getOrDefault(FACTS, ""));
    }

    /** What tells a commit from others. */
    record Key(Optional<ProductId> product, String port, String version, String facts) {}
}
