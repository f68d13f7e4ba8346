package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * A contract that a port rests on.
 *
 * @param id the id of the contract
 * @param version its version, as written
 * @since 0.1.0
 */
@CheckReturnValue
public record InputContract(String id, String version) {}
