package io.meshsdk;

/**
 * What a product is made for, as the data mesh literature and ODPS 1.1 ({@code type}) have it.
 *
 * @since 0.1.0
 */
public enum Archetype {
    /** Facts of an operational system, as they are. */
    SOURCE_ALIGNED,
    /** Several sources made one. */
    AGGREGATE,
    /** Data for one use; crossing domains is its purpose. */
    CONSUMER_ALIGNED
}
