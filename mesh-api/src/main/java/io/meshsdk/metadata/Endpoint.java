package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.Optional;

/**
 * How a port is reached beside its files.
 *
 * @param readEndpoint the address, if any
 * @param queryInterface the language asked in, for example {@code sql}, if said
 * @param supportedFormats the formats served
 * @param authentication how callers prove who they are, if said
 * @since 0.1.0
 */
@CheckReturnValue
public record Endpoint(
        Optional<String> readEndpoint,
        Optional<String> queryInterface,
        List<String> supportedFormats,
        Optional<String> authentication) {
    /** Copies the list. */
    public Endpoint {
        supportedFormats = List.copyOf(supportedFormats);
    }
}
