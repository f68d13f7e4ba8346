package io.meshsdk.core.evidence;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * Where evidence lies, and what it is.
 *
 * @param number its number in the product's journal of evidence
 * @param digest SHA-256 of its bytes, 64 lower-case hexadecimal digits
 * @since 0.1.0
 */
@CheckReturnValue
public record EvidenceReference(long number, String digest) {
    /** Checks the number and the digest. */
    public EvidenceReference {
        if (number < 0 || !digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "Invalid evidence %d '%s': expected zero or more, and SHA-256 in hexadecimal"
                            .formatted(number, digest));
        }
    }
}
