package io.meshsdk.core.access.grant;

import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.audit.AuditEvent;
import java.util.Optional;

/**
 * Who looks at what is asked for and given, beside those who control access: the audit, and the organisation's policies. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface AccessOversight {
    /** Records what is asked for, decided, given or ended, before it happens; what it throws stops the act. */
    void record(AuditEvent event);

    /**
     * Returns why policies forbid what is asked for, in one sentence; empty where they do not.
     *
     * @throws io.meshsdk.error.StorageException if policies cannot be read
     */
    Optional<String> objection(AccessRequest request);
}
