package io.meshsdk.core.audit;

import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.error.StorageException;
import java.util.Optional;

/**
 * The trail of who only checks an audit: nothing is recorded, and so nothing is done that would have to be.
 *
 * @param checked what others recorded
 */
record CheckedTrail(AuditLog checked) implements AuditTrail {
    @Override
    public boolean isKept() {
        return true;
    }

    @Override
    public Optional<AuditAnchor> record(AuditEvent event) {
        throw refused(event);
    }

    @Override
    public void admit(AuditEvent event) {
        throw refused(event);
    }

    @Override
    public boolean isNeeded(AuditEvent event) {
        return true;
    }

    @Override
    public Optional<AuditLog> log() {
        return Optional.of(checked);
    }

    private static StorageException refused(AuditEvent event) {
        return new StorageException(
                "Cannot record %s in the audit: this mesh only checks it. Nothing was done: act with a mesh whose audit is sealed, by Auditing.sealedByKeys() or signedBy(...)."
                        .formatted(event));
    }
}
