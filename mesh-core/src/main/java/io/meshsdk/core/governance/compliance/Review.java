package io.meshsdk.core.governance.compliance;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.identity.ProductId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A look at all products of a catalog.
 *
 * @param at when it was made
 * @param bundle the bundle of policies in force; empty where there was none
 * @param products the products, sorted
 * @param unread the products whose entries could not be read, sorted: nobody can tell whether they comply
 * @since 0.1.0
 */
@CheckReturnValue
public record Review(Instant at, Optional<BundleMark> bundle, List<Reviewed> products, List<ProductId> unread) {
    /** Copies the lists. */
    public Review {
        products = List.copyOf(products);
        unread = List.copyOf(unread);
    }

    /** Returns the products that break a policy, or were published under other policies. */
    public List<Reviewed> notInOrder() {
        return products.stream().filter(product -> !product.isInOrder()).toList();
    }

    /** Returns what was found of a product. */
    public Optional<Reviewed> find(ProductId product) {
        return products.stream().filter(one -> one.product().equals(product)).findFirst();
    }
}
