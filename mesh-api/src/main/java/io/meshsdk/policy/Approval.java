package io.meshsdk.policy;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import java.time.Instant;

/**
 * That somebody approved a contract as it stood. It holds for these bytes and no others: the contract that is changed once more
 * is another one.
 *
 * @param product whose contract
 * @param digest the digest of the contract, as publications record it
 * @param approver who approved, with its roles as they were, and who vouched for it
 * @param at when
 * @since 0.1.0
 */
@CheckReturnValue
public record Approval(ProductId product, String digest, Principal approver, Instant at) {
    /**
     * Checks the digest.
     *
     * @throws IllegalArgumentException if it is not SHA-256 in lower hexadecimal
     */
    public Approval {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "Invalid approval of '%s': expected a digest of 64 hexadecimal digits".formatted(product));
        }
    }
}
