package io.meshsdk.policy;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;

/**
 * A change of a product's description that mends a {@link Violation}, made by a machine or, as its description, by hand. A
 * value: equal edits change the same in the same way. Making an edit twice changes no more than making it once.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface ProductEdit permits FieldEdit, ContractEdit, StatementEdit, CombinedEdit {
    /** Returns what is changed, as a path in the product: {@code outputs[daily].schema.email}. */
    String element();

    /**
     * Returns a copy of a product that is changed so. What a product inherits it says itself afterwards, where it is changed.
     *
     * @throws IllegalArgumentException if the product has no such element
     * @throws io.meshsdk.error.InvalidProductException if the product could not be built after it
     */
    DataProduct apply(DataProduct product);

    /** Returns the call that makes this change where the product is described in Java. */
    String describe();
}
