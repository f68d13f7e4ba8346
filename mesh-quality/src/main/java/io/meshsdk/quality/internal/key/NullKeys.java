package io.meshsdk.quality.internal.key;

/** What a null in a key means. */
public enum NullKeys {
    /** The row has no key. */
    LEAVE,
    /** A null equals a null. */
    EQUAL
}
