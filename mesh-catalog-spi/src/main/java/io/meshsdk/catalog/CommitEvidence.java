package io.meshsdk.catalog;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * What a commit of a publication said when it was made, so that a commit that says something else later is known as another.
 *
 * @param version the table version that the commit made, zero or more
 * @param digest SHA-256 of what it said, 64 lower-case hexadecimal digits
 * @since 0.1.0
 */
@CheckReturnValue
public record CommitEvidence(long version, String digest) {
    /** Checks the number and the digest. */
    public CommitEvidence {
        if (version < 0) {
            throw new IllegalArgumentException("Invalid table version %d: expected zero or more".formatted(version));
        }
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "Invalid digest '%s': expected SHA-256 in hexadecimal".formatted(digest));
        }
    }
}
