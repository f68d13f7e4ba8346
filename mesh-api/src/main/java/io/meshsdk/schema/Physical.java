package io.meshsdk.schema;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * How a field or schema object is called and typed where it is stored, beside its name and type in the contract.
 *
 * @param name the name in the store, if another
 * @param type the type in the store, as the store writes it, for example {@code varchar(18)} or {@code table}, if said
 * @param encryptedName the name of the field that holds the values encrypted, if any
 * @since 0.1.0
 */
@CheckReturnValue
public record Physical(Optional<String> name, Optional<String> type, Optional<String> encryptedName) {
    /** Nothing said. */
    public static final Physical NONE = new Physical(Optional.empty(), Optional.empty(), Optional.empty());

    Physical withName(String changed) {
        return new Physical(Optional.of(changed), type, encryptedName);
    }

    Physical withType(String changed) {
        return new Physical(name, Optional.of(changed), encryptedName);
    }
}
