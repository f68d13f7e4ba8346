package io.meshsdk.core.reading;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import java.util.Optional;

/**
 * An entry of the catalog, and the product that it has.
 *
 * @param entry the entry
 * @param product the product
 * @since 0.1.0
 */
@CheckReturnValue
public record Registered(CatalogEntry entry, DataProduct product) {
    /**
     * Returns the entry of a product, for somebody who may not be let know of it: that is for the caller to look at. Of an entry that
     * is damaged nobody can tell from whom the product is hidden: to others than its domain it is as absent.
     *
     * @throws StorageException if the catalog cannot be reached; or, to principals of the domain, if the entry cannot be read
     */
    public static Optional<Registered> find(Catalog catalog, ProductId product, Principal principal) {
        try {
            return catalog.find(product).map(Registered::of);
        } catch (StorageException e) {
            if (AccessRules.publish(principal, product).isGranted() || !isDamaged(catalog, product)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Returns what an entry has; empty where its product cannot be read, so that it hides no other from who looks for several. */
    public static Optional<Registered> readable(CatalogEntry entry) {
        try {
            return Optional.of(of(entry));
        } catch (StorageException e) {
            return Optional.empty();
        }
    }

    private static Registered of(CatalogEntry entry) {
        return new Registered(entry, StoredForm.decode(entry.contract()));
    }

    /** A catalog that names its products can be reached: what it cannot tell of one of them is that one's own. */
    private static boolean isDamaged(Catalog catalog, ProductId product) {
        try {
            return catalog.products(product.domain()).contains(product);
        } catch (StorageException e) {
            return false;
        }
    }
}
