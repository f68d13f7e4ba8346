package io.meshsdk.core;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.core.audit.AuditLog;
import io.meshsdk.core.audit.AuditVerification;
import io.meshsdk.core.audit.DecidedJournal;
import io.meshsdk.core.audit.Exhibits;
import io.meshsdk.core.audit.PlacedAnchor;
import io.meshsdk.core.audit.tables.AuditedTables;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.StorageException;
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

    /** Looks at the whole audit, and at what tables and journals say of it; as {@link #verify(List)} does. */
    public AuditVerification verify() {
        return verify(List.of());
    }

    /**
     * Looks at the whole audit, and at what lies outside of it: whether
     *
     * <ul>
     *   <li>each segment is what was sealed, and continues the one before,
     *   <li>it passes through the anchors in the commits of all tables, and through others that were kept outside,
     *   <li>each commit has its record, from the first of its table that names a head of the audit,
     *   <li>policy bundles, waivers, requests, grants, declassifications and approvals are those that were recorded, and each has
     *       its record,
     *   <li>the catalog names each table of a product that lies in the warehouse.
     * </ul>
     *
     * Reads all of it, and the logs of all tables. What others do meanwhile may be found as having no record yet.
     *
     * @param exported anchors that a sink kept, or {@link #anchor()} gave
     * @throws StorageException if the catalog cannot be reached
     */
    public AuditVerification verify(List<AuditAnchor> exported) {
        return log.verify(exhibits(exported), environment.catalog(), this::mayName);
    }

    /**
     * Records what is there and has no record: commits that {@link #verify()} finds, of processes that died before they recorded
     * them, and entries of the catalog's journals. Each is recorded as found, by who reconciles, with the detail {@code found}: who
     * made it, and when, nobody can tell. What waits is recorded before. Look at the findings first: what somebody put there around
     * the SDK is recorded, too.
     *
     * <p>Those whose role is that of auditors reconcile all, others what their domain published and decided.
     *
     * @return what was recorded
     * @throws StorageException if the catalog cannot be reached, or the audit cannot be written
     */
    @CanIgnoreReturnValue
    public AuditReconciliation reconcile() {
        environment.audit().flush();
        Exhibits exhibits = exhibits(List.of());
        List<AuditEvent> found = log.unrecorded(exhibits, environment.catalog(), principal).stream()
                .filter(event ->
                        DecidedJournal.domain(event).map(this::mayName).orElseGet(() -> log.isAuditor(principal)))
                .map(event -> event.detail(AuditReconciliation.FOUND, "true"))
                .toList();
        found.forEach(environment.audit()::record);
        environment.audit().flush();
        return new AuditReconciliation(
                found, exhibits.flaws().stream().map(Exhibits.Flaw::message).toList());
    }

    private Exhibits exhibits(List<AuditAnchor> exported) {
        List<PlacedAnchor> anchors = exported.stream()
                .map(anchor -> new PlacedAnchor(anchor, "an exported anchor"))
                .toList();
        return new AuditedTables(environment, principal, this::mayName).look(anchors);
    }

    private boolean mayName(String domain) {
        return log.isAuditor(principal) || principal.isOf(domain);
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
