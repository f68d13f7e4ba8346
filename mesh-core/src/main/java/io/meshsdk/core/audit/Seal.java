package io.meshsdk.core.audit;

/**
 * What shows that somebody who has a key wrote a segment.
 *
 * @param algorithm how it was made
 * @param key the id of the key
 * @param value in hexadecimal
 */
record Seal(String algorithm, String key, String value) {
    /** What looking at a seal found. */
    enum Check {
        /** The segment is as it was sealed. */
        HOLDS,
        /** The segment is not what was sealed. */
        BROKEN,
        /** The segment is sealed otherwise, and must be signed. */
        UNSIGNED,
        /** The key is not there, so nobody can tell. */
        UNKNOWN_KEY
    }
}
