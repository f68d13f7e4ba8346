package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.catalog.Registration;
import io.meshsdk.catalog.SearchTexts;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.error.StorageException;
import io.meshsdk.schema.Field;
import io.meshsdk.spi.storage.ContractDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Enters publications into the catalog. Entering one again, or an older one, changes nothing.
 *
 * @since 0.1.0
 */
public final class Registrar {
    private static final int ATTEMPTS = 1_000;

    private final Catalog catalog;

    /** Creates a registrar of a catalog. */
    public Registrar(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Enters what a table's log says.
     *
     * @param product the product that was published
     * @param document its stored form
     * @param port the port that was published, with its newest publication
     * @return the entry as it stands
     * @throws StorageException if the catalog cannot be reached
     */
    @CheckReturnValue
    public CatalogEntry enter(DataProduct product, ContractDocument document, PortEntry port) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<CatalogEntry> current = catalog.find(product.id());
            Optional<CatalogEntry> next = next(current, product, document, port);
            if (next.isEmpty()) {
                return current.orElseThrow();
            }
            Registration outcome = catalog.register(
                    next.get(), current.map(CatalogEntry::revision).orElse(0L));
            if (outcome instanceof Registration.Registered registered) {
                return registered.entry();
            }
        }
        throw new StorageException(
                "Cannot enter '%s' into the catalog: others changed its entry %d times. Call mesh.reconcile(...) later."
                        .formatted(product.id(), ATTEMPTS));
    }

    private static Optional<CatalogEntry> next(
            Optional<CatalogEntry> current, DataProduct product, ContractDocument document, PortEntry port) {
        List<PortEntry> ports = new ArrayList<>();
        boolean newest = true;
        for (PortEntry other : current.map(CatalogEntry::ports).orElse(List.of())) {
            if (!isSame(other, port)) {
                ports.add(other);
            } else if (other.lastPublication().version()
                    >= port.lastPublication().version()) {
                newest = false;
            }
        }
        if (!newest) {
            return Optional.empty();
        }
        ports.add(port);
        boolean older =
                current.isPresent() && current.get().contract().version().compareTo(document.version()) > 0;
        return Optional.of(
                older
                        ? current.get().withPorts(ports)
                        : new CatalogEntry(
                                product.id(), 0, document, texts(product), ports, AccessRules.reach(product)));
    }

    private static boolean isSame(PortEntry left, PortEntry right) {
        return left.name().equals(right.name())
                && left.version().major() == right.version().major();
    }

    private static SearchTexts texts(DataProduct product) {
        List<String> keywords = Stream.of(
                        product.description().tags(),
                        product.description().terms(),
                        product.description().synonyms())
                .flatMap(List::stream)
                .toList();
        Stream<String> description = Stream.of(
                        product.description().text(),
                        product.description().purpose(),
                        product.description().usage(),
                        product.description().limitations(),
                        Optional.of(product.owner()))
                .flatMap(Optional::stream);
        Stream<String> fields = product.outputs().stream()
                .flatMap(port -> port.contract().schemas().stream())
                .flatMap(schema -> schema.fields().stream())
                .flatMap(Registrar::texts);
        return new SearchTexts(
                product.id().toString(),
                keywords,
                Stream.concat(description, fields).distinct().toList());
    }

    private static Stream<String> texts(Field field) {
        return Stream.of(
                        Stream.of(field.name()),
                        field.description().stream(),
                        field.synonyms().stream(),
                        field.tags().stream())
                .flatMap(words -> words);
    }
}
