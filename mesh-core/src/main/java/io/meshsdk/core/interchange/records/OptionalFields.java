package io.meshsdk.core.interchange.records;

/**
 * How the source of a record says that a field may be null.
 *
 * @since 0.1.0
 */
public enum OptionalFields {
    /** As {@code Optional<String>}. */
    AS_OPTIONAL,
    /** As a type that may be null, boxed where it would be primitive. */
    AS_NULL
}
