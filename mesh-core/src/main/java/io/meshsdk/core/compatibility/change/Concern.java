package io.meshsdk.core.compatibility.change;

/**
 * What a change is about.
 *
 * @since 0.1.0
 */
public enum Concern {
    /** The data itself: which objects, fields and values there may be, and where the store keeps them. */
    DATA,
    /** What is promised about the data and its service: quality, service levels, access, protection, price, place. */
    PROMISE,
    /** Words for people, and versions. */
    WORDS
}
