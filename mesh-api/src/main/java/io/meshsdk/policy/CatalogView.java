package io.meshsdk.policy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.Optional;

/**
 * What policies may ask the catalog. Reads are consistent in one judgement. Thread-safe; each method throws
 * {@link io.meshsdk.error.StorageException} where the catalog cannot be read.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface CatalogView {
    /** Returns the registered products of a domain, sorted. */
    List<ProductId> products(String domain);

    /** Returns a registered product. */
    Optional<DataProduct> find(ProductId product);

    /**
     * Returns what was asked of a domain, and what became of it: that fields made of its fields need not be protected as those
     * are. Oldest first; nothing unless the view knows of some.
     *
     * @param domain the domain of the fields they are made of
     */
    default List<Declassification> declassifications(String domain) {
        return List.of();
    }

    /**
     * Returns the entries among what was asked of a domain that count for nothing, since nobody could make them by the rules; none
     * unless the view knows of some.
     *
     * @param domain the domain whose fields they are about
     */
    default List<Declassification.Fault> declassificationFaults(String domain) {
        return List.of();
    }

    /**
     * Returns the grants of access to a product that were given, those that lapsed or were ended among them; none unless the view
     * knows of some.
     */
    default List<AccessGrant> grants(ProductId product) {
        return List.of();
    }

    /**
     * Returns whether those whom the judgement is told may know of a registered product; of each unless the view knows better. What a
     * policy finds names no other, and a description that is the first to name one is judged as if the
     * catalog had none.
     */
    default boolean isShown(DataProduct product) {
        return true;
    }

    /** Returns the view of a catalog without products. */
    static CatalogView empty() {
        return new CatalogView() {
            @Override
            public List<ProductId> products(String domain) {
                return List.of();
            }

            @Override
            public Optional<DataProduct> find(ProductId product) {
                return Optional.empty();
            }
        };
    }
}
