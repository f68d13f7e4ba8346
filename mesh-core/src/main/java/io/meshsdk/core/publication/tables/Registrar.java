package io.meshsdk.core.publication.tables;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.catalog.Registration;
import io.meshsdk.catalog.SearchTexts;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.schema.Field;
import io.meshsdk.spi.storage.ContractDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enters publications into the catalog. Entering one again, or an older one, changes nothing.
 *
 * @since 0.1.0
 */
public final class Registrar {
    private static final Logger LOG = LoggerFactory.getLogger(Registrar.class);
    private static final int ATTEMPTS = 1_000;

    private final Catalog catalog;

    /** Creates a registrar of a catalog. */
    public Registrar(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Enters a publication, unless a newer one of the port is entered that the table's log has.
     *
     * @param log asks the log, as {@link #restore} does; only where a newer one is entered
     * @throws StorageException if the catalog, or a log that is asked, cannot be reached
     */
    public void enter(Published published, Supplier<Optional<Published>> log) {
        boolean changed = change(
                published.product().id(),
                current -> isNewer(published.port(), current)
                        ? Optional.of(next(current, published))
                        : restored(current, log));
        LOG.debug("Entered {}: {}", published.port(), changed);
    }

    /**
     * Makes the catalog say what a table's log says, whatever it said before, also where that cannot be read.
     *
     * @param product the product
     * @param log asks the log, each time it is called; empty where it has nothing to say any more
     * @return whether anything changed
     * @throws StorageException if the catalog cannot be reached
     */
    @CheckReturnValue
    public boolean restore(ProductId product, Supplier<Optional<Published>> log) {
        return isReadable(product) ? change(product, current -> restored(current, log)) : rewrite(log);
    }

    private boolean isReadable(ProductId product) {
        try {
            Optional<CatalogEntry> found = catalog.find(product);
            LOG.debug("The catalog has an entry of {}: {}", product, found.isPresent());
            return true;
        } catch (StorageException e) {
            LOG.debug("The catalog entry of {} cannot be read", product, e);
            return false;
        }
    }

    private boolean rewrite(Supplier<Optional<Published>> log) {
        return log.get()
                .map(published -> catalog.replaceUnreadable(next(Optional.empty(), published)))
                .filter(Registration.Registered.class::isInstance)
                .isPresent();
    }

    /**
     * Takes ports out of a product's entry.
     *
     * @param isGone says of a port whether its table is gone, each time it is asked
     * @return whether anything changed
     * @throws StorageException if the catalog cannot be reached
     */
    @CheckReturnValue
    public boolean forget(ProductId product, Predicate<? super PortEntry> isGone) {
        return change(product, current -> current.flatMap(entry -> without(entry, isGone)));
    }

    private static Optional<CatalogEntry> without(CatalogEntry entry, Predicate<? super PortEntry> isGone) {
        List<PortEntry> kept =
                entry.ports().stream().filter(port -> !isGone.test(port)).toList();
        return Optional.of(entry.withPorts(kept))
                .filter(next -> kept.size() < entry.ports().size());
    }

    private static Optional<CatalogEntry> restored(Optional<CatalogEntry> current, Supplier<Optional<Published>> log) {
        return log.get().map(published -> next(current, published)).filter(next -> !isEqual(next, current));
    }

    private boolean change(ProductId product, Function<Optional<CatalogEntry>, Optional<CatalogEntry>> edit) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<CatalogEntry> current = catalog.find(product);
            Optional<CatalogEntry> next = edit.apply(current);
            if (next.isEmpty()) {
                return false;
            }
            long revision = current.map(CatalogEntry::revision).orElse(0L);
            if (catalog.register(next.get(), revision) instanceof Registration.Registered) {
                return true;
            }
        }
        throw new StorageException(
                "Cannot enter '%s' into the catalog: others changed its entry %d times. Call mesh.reconcile(...) later."
                        .formatted(product, ATTEMPTS));
    }

    private static boolean isNewer(PortEntry port, Optional<CatalogEntry> current) {
        return ports(current)
                .filter(other -> other.key().equals(port.key()))
                .allMatch(other -> other.lastPublication().version()
                        < port.lastPublication().version());
    }

    private static CatalogEntry next(Optional<CatalogEntry> current, Published published) {
        List<PortEntry> ports = ports(current)
                .filter(other -> !other.key().equals(published.port().key()))
                .collect(Collectors.toCollection(ArrayList::new));
        ports.add(published.port());
        boolean others = ports.size() > 1;
        boolean older = current.isPresent()
                && others
                && current.get()
                                .contract()
                                .version()
                                .compareTo(published.document().version())
                        > 0;
        return older
                ? current.get().withPorts(ports)
                : new CatalogEntry(
                        published.product().id(),
                        current.map(CatalogEntry::revision).orElse(0L),
                        published.document(),
                        texts(published.product()),
                        ports,
                        AccessRules.reach(published.product()));
    }

    private static boolean isEqual(CatalogEntry next, Optional<CatalogEntry> current) {
        return current.filter(entry -> next.withRevision(entry.revision()).equals(entry))
                .isPresent();
    }

    private static Stream<PortEntry> ports(Optional<CatalogEntry> current) {
        return current.map(CatalogEntry::ports).orElse(List.of()).stream();
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

    /**
     * What a table's log says.
     *
     * @param product the product that was published
     * @param document its stored form
     * @param port the port that was published, with its newest publication
     */
    public record Published(DataProduct product, ContractDocument document, PortEntry port) {}
}
