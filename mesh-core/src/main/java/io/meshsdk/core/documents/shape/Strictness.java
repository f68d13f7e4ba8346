package io.meshsdk.core.documents.shape;

/**
 * How to judge what a standard does not allow.
 *
 * @since 0.1.0
 */
public enum Strictness {
    /** By the declared version, and every violation is an error. */
    STRICT,
    /**
     * By the newest version of the line, and only what leaves a document without meaning is an error. A null counts as
     * absent, a number as the text it is written in, and a text as the number or truth value it reads like.
     */
    LENIENT
}
