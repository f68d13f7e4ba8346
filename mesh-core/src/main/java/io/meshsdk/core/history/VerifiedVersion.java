package io.meshsdk.core.history;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.SemanticVersion;

/**
 * A version that is verified, and where its contract is found.
 *
 * @param number the version
 * @param documented the version whose description holds the contract: this one, or that of its attestation
 * @param contract the version of the contract
 * @since 0.1.0
 */
@CheckReturnValue
public record VerifiedVersion(long number, long documented, SemanticVersion contract) {}
