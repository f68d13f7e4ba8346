package io.meshsdk.core;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.audit.AuditLog;
import io.meshsdk.core.audit.AuditVerification;
import io.meshsdk.core.audit.PlacedAnchor;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.CommitAnchors;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a mesh recorded of the acts of all who share its catalog, and whether it still is what was recorded. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Audit {
    private final Environment environment;
    private final Principal principal;
    private final AuditLog log;

    Audit(Environment environment, Principal principal, AuditLog log) {
        this.environment = environment;
        this.principal = principal;
        this.log = log;
    }

    static Audit of(Environment environment, Principal principal) {
        AuditLog log = environment
                .audit()
                .log()
                .orElseThrow(() -> new IllegalStateException(
                        "Cannot look at the audit: this mesh keeps none, call Mesh.builder().audit(...)"));
        if (principal.kind() == Principal.Kind.ANONYMOUS) {
            throw new AccessDeniedException(
                    "Cannot look at the audit as nobody in particular: give the mesh a principal");
        }
        return new Audit(environment, principal, log);
    }

    /** Looks at the whole audit, and holds the anchors in the commits of all registered tables against it; as {@link #verify(List)} does. */
    public AuditVerification verify() {
        return verify(List.of());
    }

    /**
     * Looks at the whole audit: whether each segment is what was sealed and continues the one before; and whether the audit passes
     * through the anchors in the commits of all registered tables, and through others that were kept outside. Reads all of it, and
     * the logs of all tables.
     *
     * @param exported anchors that a sink kept, or {@link #anchor()} gave
     * @throws StorageException if the catalog cannot be reached
     */
    public AuditVerification verify(List<AuditAnchor> exported) {
        List<PlacedAnchor> anchors = new ArrayList<>();
        exported.forEach(anchor -> anchors.add(new PlacedAnchor(anchor, "an exported anchor")));
        List<String> unreadable = new ArrayList<>();
        for (String domain : environment.catalog().domains()) {
            for (CatalogEntry entry : environment.catalog().list(domain)) {
                entry.ports().forEach(port -> collect(entry, port, anchors, unreadable));
            }
        }
        return log.verify(anchors, unreadable);
    }

    private void collect(CatalogEntry entry, PortEntry port, List<PlacedAnchor> anchors, List<String> unreadable) {
        String table = mayName(entry)
                ? "'%s', output port '%s'".formatted(entry.product(), port.key())
                : "a product of another domain";
        try {
            new CommitAnchors(environment.storage().of(port.format()), port.location())
                    .list()
                    .forEach((version, anchor) ->
                            anchors.add(new PlacedAnchor(anchor, "table version %d of %s".formatted(version, table))));
        } catch (StorageException e) {
            unreadable.add("the log of %s cannot be read, so that nobody can tell what it anchors. Mend access to it"
                    .formatted(table));
        }
    }

    private boolean mayName(CatalogEntry entry) {
        return log.isAuditor(principal) || principal.isOf(entry.product().domain());
    }

    /**
     * Returns the anchor of what is recorded, to be kept outside; empty where nothing is.
     *
     * @throws StorageException if the catalog cannot be reached, or the newest segment is damaged
     */
    public Optional<AuditAnchor> anchor() {
        return log.anchor();
    }

    /**
     * Starts to look for records: all of them for principals whose role is that of auditors, otherwise those of products of the
     * principal's domain, and those in which the principal has a part.
     */
    public AuditQuery records() {
        return AuditQuery.of(log, principal);
    }

    /** Returns how many acts of this mesh wait to be recorded. */
    public int waiting() {
        return environment.audit().waiting();
    }

    /**
     * Records what waits.
     *
     * @throws StorageException if something still waits then
     */
    public void flush() {
        environment.audit().flush();
    }
}
