package io.meshsdk.core.publication.tables;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.access.grant.Grants;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.governance.laundering.DeclassificationJournal;
import io.meshsdk.core.governance.laundering.DeclassificationJournal.Standing;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.CatalogView;
import io.meshsdk.policy.Declassification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What policies see of a catalog, for one judgement: what was read once stays as it was. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class RegisteredProducts implements CatalogView {
    private final Catalog catalog;
    private final Grants grants;
    private final Predicate<? super DataProduct> shown;
    private final Map<ProductId, Optional<DataProduct>> products = new ConcurrentHashMap<>();
    private final Map<String, Standing> declassifications = new ConcurrentHashMap<>();

    /**
     * Creates the view of a mesh's catalog.
     *
     * @param shown which products those may know of whom it is told what policies find
     */
    public RegisteredProducts(Environment environment, Predicate<? super DataProduct> shown) {
        this.catalog = environment.catalog();
        this.grants = environment.grants();
        this.shown = shown;
    }

    /** Returns the view of a mesh's catalog for policies that tell a principal what they find. */
    public static RegisteredProducts told(Environment environment, Principal to) {
        return new RegisteredProducts(
                environment,
                product ->
                        AccessRules.discover(to, product, environment.grants()).isGranted());
    }

    @Override
    public List<ProductId> products(String domain) {
        return catalog.list(domain).stream().map(CatalogEntry::product).toList();
    }

    @Override
    public Optional<DataProduct> find(ProductId product) {
        return products.computeIfAbsent(
                product, id -> catalog.find(id).map(entry -> StoredForm.decode(entry.contract())));
    }

    @Override
    public List<Declassification> declassifications(String domain) {
        return standing(domain).all();
    }

    @Override
    public List<Declassification.Fault> declassificationFaults(String domain) {
        return standing(domain).faults();
    }

    private Standing standing(String domain) {
        return declassifications.computeIfAbsent(domain, new DeclassificationJournal(catalog)::standing);
    }

    @Override
    public List<AccessGrant> grants(ProductId product) {
        return grants.given(product);
    }

    @Override
    public boolean isShown(DataProduct product) {
        return shown.test(product);
    }
}
