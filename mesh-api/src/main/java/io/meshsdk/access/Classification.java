package io.meshsdk.access;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * How far data may travel, from open to closed; the order is the order of the constants.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum Classification {
    /** For everybody, also without a principal. */
    PUBLIC,
    /** For the organisation. */
    INTERNAL,
    /** For named consumers; its values leave no trace outside the data pages. */
    CONFIDENTIAL,
    /** For few, each by a required role or a grant. */
    RESTRICTED;

    /** Returns whether this is as closed as another or more. */
    public boolean isAtLeast(Classification other) {
        return compareTo(other) >= 0;
    }
}
