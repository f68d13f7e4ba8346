package io.meshsdk;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * How a product says its data is guarded; said by its owner, attested by nobody.
 *
 * @param encryption whether the data is encrypted at rest, if said
 * @param auditLogging whether reads are recorded, if said
 * @since 0.1.0
 */
@CheckReturnValue
public record Safeguards(Optional<Boolean> encryption, Optional<Boolean> auditLogging) {
    /** Nothing said. */
    public static final Safeguards NONE = new Safeguards(Optional.empty(), Optional.empty());
}
