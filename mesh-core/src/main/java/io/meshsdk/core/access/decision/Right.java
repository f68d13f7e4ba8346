package io.meshsdk.core.access.decision;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * What a role of a product's team gives the right to.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum Right {
    /** Approves changes of what the product promises: the product owner. */
    APPROVE_CHANGES("product_owner"),
    /** Decides about requests for access, and ends grants: the data steward, and the product owner. */
    CONTROL_ACCESS("data_steward"),
    /** Is on call: the technical lead. */
    ON_CALL("technical_lead");

    private final String role;

    Right(String role) {
        this.role = role;
    }

    /** Returns the role that gives principals of the product's domain the right, where {@link Rights} says that a role does. */
    public String role() {
        return role;
    }
}
