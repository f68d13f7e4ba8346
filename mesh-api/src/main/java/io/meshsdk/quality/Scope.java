package io.meshsdk.quality;

/**
 * Over which rows a check speaks.
 *
 * @since 0.1.0
 */
public enum Scope {
    /** The rows that are published. */
    PUBLICATION,
    /** All rows of the table as it will be: after an append, the rows that were there and those that come. */
    TABLE
}
