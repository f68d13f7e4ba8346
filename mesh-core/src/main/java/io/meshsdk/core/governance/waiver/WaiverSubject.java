package io.meshsdk.core.governance.waiver;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.Violation;

/**
 * What a waiver lets pass: one violation of one policy by one product, as long as the product promises the same.
 *
 * @param product the product
 * @param major the major version of the product
 * @param found what was found there
 * @param contractDigest SHA-256, in hexadecimal, of what the product promises, without its texts and versions
 * @since 0.1.0
 */
@CheckReturnValue
public record WaiverSubject(ProductId product, int major, Found found, String contractDigest) {
    /**
     * A violation, as it stays the same from run to run.
     *
     * @param policy the id of the policy
     * @param code the code of the violation
     * @param element where, as a path in the product, with the major of the port where the product has several of its name
     */
    public record Found(String policy, String code, String element) {}

    /** Returns the subject of a violation that a policy found in a product as it is now. */
    public static WaiverSubject of(DataProduct product, String policy, Violation violation) {
        return new WaiverSubject(
                product.id(),
                product.version().major(),
                new Found(policy, violation.code(), violation.element()),
                MaterialDigest.of(product));
    }

    /** Returns whether this is about a violation of a product, whatever else the product promises. */
    boolean isAbout(DataProduct judged, Found violation) {
        return product.equals(judged.id()) && major == judged.version().major() && found.equals(violation);
    }

    /** Returns product and violation, for people. */
    @Override
    public String toString() {
        return "%s at %s of %s %d, by policy '%s'".formatted(found.code, found.element, product, major, found.policy);
    }
}
