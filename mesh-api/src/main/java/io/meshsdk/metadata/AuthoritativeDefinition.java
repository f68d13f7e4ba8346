package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * A link to where something is defined.
 *
 * @param id the stable id, if any
 * @param url the address
 * @param type what is found there, for example {@code businessDefinition} or {@code tutorial}
 * @param description what it is, if said
 * @since 0.1.0
 */
@CheckReturnValue
public record AuthoritativeDefinition(Optional<String> id, String url, String type, Optional<String> description) {
    /** Returns a link. */
    public static AuthoritativeDefinition of(String type, String url) {
        return new AuthoritativeDefinition(Optional.empty(), url, type, Optional.empty());
    }
}
