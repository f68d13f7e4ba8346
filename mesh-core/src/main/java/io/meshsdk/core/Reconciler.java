package io.meshsdk.core;

import io.meshsdk.DataProduct;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.documents.StoredForm;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.PortTable;
import io.meshsdk.core.publication.Registrar;
import io.meshsdk.error.MeshException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes the catalog from the logs of tables. */
final class Reconciler {
    private final Environment environment;
    private final String domain;
    private final Registrar registrar;
    private final List<ProductId> products = new ArrayList<>();
    private final List<ProductId> completed = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    Reconciler(Environment environment, String domain) {
        this.environment = environment;
        this.domain = domain;
        this.registrar = new Registrar(environment.catalog());
    }

    Reconciliation reconcile(Predicate<ProductId> wanted) {
        Predicate<ProductId> mine = product -> product.domain().equals(domain) && wanted.test(product);
        for (StorageProvider storage : environment.storage().all()) {
            for (TableLocation location : storage.tables(environment.place().warehouse())) {
                reconcile(storage, location, mine);
            }
        }
        return new Reconciliation(products, completed, failed);
    }

    private void reconcile(StorageProvider storage, TableLocation location, Predicate<ProductId> wanted) {
        try {
            Optional<ProductId> product =
                    published(storage, location).map(one -> one.document().product());
            if (product.filter(wanted).isPresent()) {
                products.add(product.get());
                if (registrar.restore(product.get(), () -> published(storage, location))) {
                    completed.add(product.get());
                }
            }
        } catch (MeshException e) {
            failed.add("%s: %s".formatted(location, e.getMessage()));
        }
    }

    private static Optional<Registrar.Published> published(StorageProvider storage, TableLocation location) {
        return storage.state(location)
                .filter(state -> state.properties().containsKey(PortTable.NAME_PROPERTY))
                .filter(state ->
                        state.contract().isPresent() && state.lastPublication().isPresent())
                .flatMap(state -> published(storage, location, state));
    }

    private static Optional<Registrar.Published> published(
            StorageProvider storage, TableLocation location, TableState state) {
        ContractDocument document = state.contract().orElseThrow();
        DataProduct product = StoredForm.decode(document);
        return product.outputs().stream()
                .filter(port -> port.key().toString().equals(state.properties().get(PortTable.PORT_PROPERTY)))
                .findFirst()
                .map(port -> new PortEntry(
                        port.name(),
                        port.version(),
                        storage.format(),
                        location,
                        state.lastPublication().orElseThrow()))
                .map(port -> new Registrar.Published(product, document, port));
    }
}
