package io.meshsdk.core.governance.approval;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * Who owns a product, and so approves what changes in it: a principal of its domain whom its team names as product owner, or,
 * where it names nobody, one with the role {@value #ROLE}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ProductOwner {
    /** The role of those who own the products of their domain that name no owner. */
    public static final String ROLE = "product-owner";

    private ProductOwner() {}

    /**
     * Returns whether a principal owns a product.
     *
     * @param product the product as it stands, before what is to be approved: nobody makes oneself its owner
     */
    public static boolean is(DataProduct product, Principal principal) {
        Optional<String> named = product.team().productOwner();
        return principal.isOf(product.id().domain())
                && named.map(name -> name.strip().equalsIgnoreCase(principal.name()))
                        .orElseGet(() -> principal.roles().contains(ROLE));
    }

    /** Returns who that is, in words. */
    public static String describe(DataProduct product) {
        return product.team()
                .productOwner()
                .map("the product owner '%s'"::formatted)
                .orElse("a principal of domain '%s' with the role '%s'"
                        .formatted(product.id().domain(), ROLE));
    }
}
