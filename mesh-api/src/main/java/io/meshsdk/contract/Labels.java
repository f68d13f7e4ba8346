package io.meshsdk.contract;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * What a contract calls itself and its surroundings, for people: of any alphabet, and no ids of the SDK.
 *
 * @param name the name of the contract, if any
 * @param tenant the organisation, if said
 * @param domain the domain, if said
 * @param dataProduct the data product, if said
 * @param createdAt when the contract was made, as written, if said
 * @since 0.1.0
 */
@CheckReturnValue
public record Labels(
        Optional<String> name,
        Optional<String> tenant,
        Optional<String> domain,
        Optional<String> dataProduct,
        Optional<String> createdAt) {
    /** Nothing said. */
    public static final Labels NONE =
            new Labels(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
