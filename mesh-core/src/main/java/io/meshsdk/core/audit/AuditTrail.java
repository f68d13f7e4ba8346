package io.meshsdk.core.audit;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.audit.AuditEvent;
import java.util.Optional;

/**
 * Where acts are recorded. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface AuditTrail {
    /** Returns the trail of a mesh that keeps no audit. */
    static AuditTrail none() {
        return new AuditTrail() {
            @Override
            public boolean isKept() {
                return false;
            }

            @Override
            public Optional<AuditAnchor> record(AuditEvent event) {
                return Optional.empty();
            }
        };
    }

    /** Returns the record of an act on a product, which is demanded where the product says that such acts are recorded. */
    static AuditEvent demandedBy(DataProduct product, AuditEvent event) {
        return product.safeguards().auditLogging().orElse(false) ? event.demanded() : event;
    }

    /** Returns whether anything is recorded. */
    boolean isKept();

    /**
     * Records an act: call it before the act takes effect, so that the act can be refused, or say that it is {@linkplain
     * AuditEvent#done() done}. It is recorded for good once this
     * returns, with two exceptions: an access decision that nobody demands to be recorded waits until others are written, and
     * where the audit cannot be written, and the host lets the act go on, it waits until it can.
     *
     * @return the anchor of the segment that holds it; empty where it waits, and where no audit is kept
     * @throws io.meshsdk.error.StorageException if it cannot be recorded, and the act must not go on without, or could not wait:
     *     as many wait as may
     */
    @CanIgnoreReturnValue
    Optional<AuditAnchor> record(AuditEvent event);

    /**
     * Looks whether an act may begin that is recorded once it is done: not while as many acts wait as may.
     *
     * @throws io.meshsdk.error.StorageException if the record of the act could neither be written nor wait
     */
    default void admit(AuditEvent event) {}

    /** Returns whether an act must not go on without being recorded: {@link #record} throws then, where it cannot be. */
    default boolean isNeeded(AuditEvent event) {
        return false;
    }

    /** Returns how many acts wait to be recorded. */
    default int waiting() {
        return 0;
    }

    /**
     * Records what waits.
     *
     * @throws io.meshsdk.error.StorageException if something still waits then
     */
    default void flush() {}

    /** Returns what was recorded; empty where no audit is kept. */
    default Optional<AuditLog> log() {
        return Optional.empty();
    }
}
