package io.meshsdk.core;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.documents.StoredForm;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.PortTable;
import io.meshsdk.core.publication.Registrar;
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
    private final Registrar registrar;
    private final List<ProductId> products = new ArrayList<>();
    private final List<ProductId> completed = new ArrayList<>();

    Reconciler(Environment environment) {
        this.environment = environment;
        this.registrar = new Registrar(environment.catalog());
    }

    Reconciliation reconcile(Predicate<ProductId> wanted) {
        for (StorageProvider storage : environment.storage().all()) {
            for (TableLocation location : storage.tables(environment.place().warehouse())) {
                storage.state(location)
                        .filter(state -> isWanted(state, wanted))
                        .ifPresent(state -> enter(storage, location, state));
            }
        }
        return new Reconciliation(products, completed);
    }

    private static boolean isWanted(TableState state, Predicate<ProductId> wanted) {
        return state.properties().containsKey(PortTable.NAME_PROPERTY)
                && state.contract()
                        .map(ContractDocument::product)
                        .filter(wanted)
                        .isPresent()
                && state.lastPublication().isPresent();
    }

    private void enter(StorageProvider storage, TableLocation location, TableState state) {
        ContractDocument document = state.contract().orElseThrow();
        DataProduct product = StoredForm.decode(document);
        Optional<OutputPort> port = product.outputs().stream()
                .filter(one -> one.key().toString().equals(state.properties().get(PortTable.PORT_PROPERTY)))
                .findFirst();
        if (port.isPresent()) {
            long before = revision(product.id());
            CatalogEntry entry = registrar.enter(
                    product,
                    document,
                    new PortEntry(
                            port.get().name(),
                            port.get().version(),
                            storage.format(),
                            location,
                            state.lastPublication().orElseThrow()));
            products.add(product.id());
            if (entry.revision() > before) {
                completed.add(product.id());
            }
        }
    }

    private long revision(ProductId product) {
        return environment.catalog().find(product).map(CatalogEntry::revision).orElse(0L);
    }
}
