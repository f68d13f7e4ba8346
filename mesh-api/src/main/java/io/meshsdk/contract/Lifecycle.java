package io.meshsdk.contract;

/**
 * Where a product, port or contract stands in its life.
 *
 * @since 0.1.0
 */
public enum Lifecycle {
    /** Suggested, without a promise. */
    PROPOSED,
    /** Being written. */
    DRAFT,
    /** Published for trial: its promise may still break. */
    BETA,
    /** Published, with its promise. */
    ACTIVE,
    /** Published, and going to end. */
    DEPRECATED,
    /** Ended: neither published nor read. */
    RETIRED
}
