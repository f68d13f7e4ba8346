package io.meshsdk.core;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import java.util.List;

/**
 * What was done to make the catalog say what the tables' logs say.
 *
 * @param products the products whose tables were found, or are gone and were registered, sorted
 * @param completed those of them whose catalog entries changed, sorted
 * @param failed tables that could not be read, or claim one port with others, and why, a line each, sorted
 * @since 0.1.0
 */
@CheckReturnValue
public record Reconciliation(List<ProductId> products, List<ProductId> completed, List<String> failed) {
    /** Copies and sorts the lists. */
    public Reconciliation {
        products = products.stream().distinct().sorted().toList();
        completed = completed.stream().distinct().sorted().toList();
        failed = failed.stream().sorted().toList();
    }
}
