package io.meshsdk.core.governance;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * Which bundle of policies was in force.
 *
 * @param version its number, from one, counting up
 * @param digest SHA-256 of its document, in hexadecimal
 * @since 0.1.0
 */
@CheckReturnValue
public record BundleMark(long version, String digest) {
    /** Checks the number. */
    public BundleMark {
        if (version < 1) {
            throw new IllegalArgumentException(
                    "Invalid version %d of a policy bundle: expected one or more".formatted(version));
        }
    }

    /** Returns version and the beginning of the digest, for people. */
    @Override
    public String toString() {
        return "version %d (%s)".formatted(version, digest.substring(0, Math.min(12, digest.length())));
    }
}
