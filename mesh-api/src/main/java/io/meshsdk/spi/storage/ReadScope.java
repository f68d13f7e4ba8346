package io.meshsdk.spi.storage;

/**
 * What a commit's verdict rests on, beside the rows it brings.
 *
 * @since 0.1.0
 */
public enum ReadScope {
    /** Nothing: other commits in between do no harm unless they change the table's description. */
    NONE,
    /** All rows of the table at the write's base version: a commit in between that changes rows is a conflict. */
    WHOLE_TABLE
}
