package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * A software bill of materials of a port.
 *
 * @param type the type, if said; {@code external} unless said otherwise
 * @param url the address
 * @since 0.1.0
 */
@CheckReturnValue
public record Sbom(Optional<String> type, String url) {}
