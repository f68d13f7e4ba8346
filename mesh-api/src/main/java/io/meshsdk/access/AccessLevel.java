package io.meshsdk.access;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * What a grant opens, from little to much; the order is the order of the constants.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum AccessLevel {
    /** Finds the product, also where it is hidden. */
    DISCOVER,
    /** Reads the product as its consumers do, under the masks. */
    READ_MASKED,
    /** Reads the fields that the grant names as they are, the others under the masks. */
    READ_CLEAR;

    /** Returns whether this opens as much as another, or more. */
    public boolean isAtLeast(AccessLevel other) {
        return compareTo(other) >= 0;
    }

    /** Returns whether rows are read at all. */
    public boolean reads() {
        return isAtLeast(READ_MASKED);
    }
}
