package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.governance.laundering.DeclassificationJournal;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.CatalogView;
import io.meshsdk.policy.Declassification;
import java.util.List;
import java.util.Optional;

/**
 * What policies see of a catalog.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class RegisteredProducts implements CatalogView {
    private final Catalog catalog;

    /** Creates the view of a catalog. */
    public RegisteredProducts(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<ProductId> products(String domain) {
        return catalog.list(domain).stream().map(CatalogEntry::product).toList();
    }

    @Override
    public Optional<DataProduct> find(ProductId product) {
        return catalog.find(product).map(entry -> StoredForm.decode(entry.contract()));
    }

    @Override
    public List<Declassification> declassifications(String domain) {
        return new DeclassificationJournal(catalog).of(domain);
    }
}
