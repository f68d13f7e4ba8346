package io.meshsdk.access.grant;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;

/**
 * The name of a request for access, and of the grant that follows from it: {@code sales.orders/3}.
 *
 * @param product the product that is asked for
 * @param number which request of the product's, from zero on
 * @since 0.1.0
 */
@CheckReturnValue
public record AccessId(ProductId product, long number) {
    /** Checks the number. */
    public AccessId {
        if (number < 0) {
            throw new IllegalArgumentException("Invalid request for access: expected a number from zero on");
        }
    }

    /**
     * Returns the id of a text, {@code sales.orders/3}.
     *
     * @throws IllegalArgumentException if the text is not of this form
     */
    public static AccessId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException(
                    "Invalid request for access '%s': expected a product and a number, for example 'sales.orders/3'"
                            .formatted(text));
        }
        return new AccessId(ProductId.parse(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }

    /** Returns product and number with a slash between. */
    @Override
    public String toString() {
        return product + "/" + number;
    }
}
