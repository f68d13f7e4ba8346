package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * Where a product is managed.
 *
 * @param name the name
 * @param content what it serves: {@code discoverability}, {@code observability}, {@code control} and the like
 * @param type the type: {@code rest} or {@code topic}, if said
 * @param url the address, if any
 * @param channel the channel, if any
 * @param description what it is for, if said
 * @param annotations what else is said of it
 * @since 0.1.0
 */
@CheckReturnValue
public record ManagementPort(
        String name,
        String content,
        Optional<String> type,
        Optional<String> url,
        Optional<String> channel,
        Optional<String> description,
        Annotations annotations) {}
