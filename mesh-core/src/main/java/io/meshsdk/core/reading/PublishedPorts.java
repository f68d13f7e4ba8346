package io.meshsdk.core.reading;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.access.Decisions;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.spi.storage.TableState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds published ports for those who may read them.
 *
 * @param environment where they are looked for
 * @param decisions who may read
 * @since 0.1.0
 */
@CheckReturnValue
public record PublishedPorts(Environment environment, Decisions decisions) {
    /** Creates what finds ports for those whom contracts let read. */
    public PublishedPorts(Environment environment) {
        this(environment, Decisions.byContract());
    }

    /**
     * Returns the port that is asked for.
     *
     * @throws ProductNotFoundException if there is no such product or port, or the principal may not read it: both read the
     *     same
     * @throws IllegalArgumentException if there are several ports and none is named
     */
    public PublishedPort find(ReadOrder order) {
        CatalogEntry entry = environment.catalog().find(order.product()).orElseThrow(() -> notFound(order));
        List<PublishedPort> readable = entry.ports().stream()
                .filter(port -> isAskedFor(port, order))
                .flatMap(port -> today(port).stream())
                .filter(port -> decisions
                        .read(order.principal(), order.product(), port.entry().key(), port.contract())
                        .admits())
                .toList();
        return choose(readable, order);
    }

    static ProductNotFoundException notFound(ReadOrder order) {
        String port = order.port().isEmpty() ? "" : ", port '%s'".formatted(order.port());
        return new ProductNotFoundException("No data product '%s'%s for %s: mend the name, or ask its owner for access"
                .formatted(order.product(), port, order.principal()));
    }

    private static boolean isAskedFor(PortEntry port, ReadOrder order) {
        boolean sameMajor = order.major().isEmpty()
                || port.version().major() == order.major().getAsInt();
        return sameMajor && (order.port().isEmpty() || port.name().equals(order.port()));
    }

    /** The catalog may be behind: it says where the table lies, and the table's log says what holds. */
    Optional<PublishedPort> today(PortEntry entry) {
        return environment
                .storage()
                .of(entry.format())
                .state(entry.location())
                .flatMap(TableState::contract)
                .map(StoredForm::decode)
                .flatMap(product -> product.findOutput(entry.key()))
                .map(port -> new PublishedPort(entry, port.contract()));
    }

    private static PublishedPort choose(List<PublishedPort> readable, ReadOrder order) {
        if (readable.stream().map(port -> port.entry().name()).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "Cannot choose a port of '%s': name one with port(...)".formatted(order.product()));
        }
        return readable.stream()
                .max(Comparator.comparing(port -> port.entry().version()))
                .orElseThrow(() -> notFound(order));
    }
}
