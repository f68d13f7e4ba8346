package io.meshsdk.core.governance.whatif;

import io.meshsdk.DataProduct;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.core.access.grant.Grants;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.governance.laundering.DeclassificationJournal;
import io.meshsdk.core.governance.laundering.DeclassificationJournal.Standing;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.CatalogView;
import io.meshsdk.policy.Declassification;
import io.meshsdk.spi.storage.ContractDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The products of a catalog as they were at one moment, each contract decoded once. Thread-safe. */
final class Snapshot implements CatalogView {
    private final Map<ProductId, DataProduct> products;
    private final List<ProductId> unreadable;
    private final Map<String, Standing> declassifications;
    private final Grants grants;
    private final Predicate<? super DataProduct> shown;

    private Snapshot(
            Map<ProductId, DataProduct> products,
            List<ProductId> unreadable,
            Map<String, Standing> declassifications,
            Grants grants,
            Predicate<? super DataProduct> shown) {
        this.products = Collections.unmodifiableMap(products);
        this.unreadable = unreadable.stream().sorted().toList();
        this.declassifications = Map.copyOf(declassifications);
        this.grants = grants;
        this.shown = shown;
    }

    /**
     * Reads all domains.
     *
     * @param shown which products those may know of who are told
     * @throws StorageException if the catalog cannot be reached
     */
    static Snapshot of(Catalog catalog, Instant now, Predicate<? super DataProduct> shown) {
        Map<ProductId, DataProduct> products = new TreeMap<>();
        List<ProductId> unreadable = new ArrayList<>();
        Map<String, Standing> declassifications = new HashMap<>();
        DeclassificationJournal journal = new DeclassificationJournal(catalog);
        for (String domain : catalog.domains()) {
            for (CatalogEntry entry : catalog.list(domain)) {
                decode(entry.contract())
                        .ifPresentOrElse(
                                product -> products.put(entry.product(), product),
                                () -> unreadable.add(entry.product()));
            }
            addDamaged(catalog.products(domain), products, unreadable);
            declassifications.put(domain, journal.standing(domain));
        }
        return new Snapshot(
                products, unreadable, declassifications, new Grants(catalog, (product, latest) -> now), shown);
    }

    /** Returns those of the products that may be told of which are asked about, sorted. */
    List<DataProduct> products(Predicate<ProductId> asked) {
        return products.values().stream()
                .filter(product -> asked.test(product.id()))
                .filter(shown)
                .toList();
    }

    /** Returns the products whose entries cannot be read, sorted. */
    List<ProductId> unreadable() {
        return unreadable;
    }

    @Override
    public List<ProductId> products(String domain) {
        return products.keySet().stream()
                .filter(product -> product.domain().equals(domain))
                .toList();
    }

    @Override
    public Optional<DataProduct> find(ProductId product) {
        return Optional.ofNullable(products.get(product));
    }

    @Override
    public List<Declassification> declassifications(String domain) {
        return standing(domain).all();
    }

    @Override
    public List<Declassification.Fault> declassificationFaults(String domain) {
        return standing(domain).faults();
    }

    /** Those given are looked up only where somebody asks: most products are made of none that ask who reads them. */
    @Override
    public List<AccessGrant> grants(ProductId product) {
        return grants.given(product);
    }

    @Override
    public boolean isShown(DataProduct product) {
        return shown.test(product);
    }

    private Standing standing(String domain) {
        return declassifications.getOrDefault(domain, Standing.NOTHING);
    }

    private static void addDamaged(
            List<ProductId> registered, Map<ProductId, DataProduct> products, List<ProductId> unreadable) {
        registered.stream()
                .filter(product -> !products.containsKey(product) && !unreadable.contains(product))
                .forEach(unreadable::add);
    }

    private static Optional<DataProduct> decode(ContractDocument contract) {
        try {
            return Optional.of(StoredForm.decode(contract));
        } catch (StorageException e) {
            return Optional.empty();
        }
    }
}
