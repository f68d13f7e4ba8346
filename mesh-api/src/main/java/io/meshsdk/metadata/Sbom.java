package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * A software bill of materials of a port.
 *
 * @param type the type, if said; {@code external} unless said otherwise
 * @param url the address, if any
 * @param annotations what else is said of it
 * @since 0.1.0
 */
@CheckReturnValue
public record Sbom(Optional<String> type, Optional<String> url, Annotations annotations) {}
