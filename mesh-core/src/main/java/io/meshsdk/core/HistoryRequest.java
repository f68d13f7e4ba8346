package io.meshsdk.core;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.access.Decisions;
import io.meshsdk.core.history.Standings;
import io.meshsdk.core.history.TableVersion;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.reading.PublishedPort;
import io.meshsdk.core.reading.PublishedPorts;
import io.meshsdk.core.reading.ReadOrder;
import java.util.List;
import java.util.Optional;

/**
 * A look at the versions of a product's table in the making. Unless said otherwise it looks at the product's only port, as the
 * mesh's principal. What was measured of rows is told only to those who see all rows. Immutable and thread-safe; each refinement
 * returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class HistoryRequest {
    private final Environment environment;
    private final ReadOrder order;

    HistoryRequest(Environment environment, ReadOrder order) {
        this.environment = environment;
        this.order = order;
    }

    /** Returns a copy that looks as a principal. */
    public HistoryRequest asPrincipal(Principal principal) {
        return new HistoryRequest(environment, order.asPrincipal(principal));
    }

    /** Returns a copy that looks at a port by its name. */
    public HistoryRequest port(String name) {
        return new HistoryRequest(environment, order.withPort(name));
    }

    /** Returns a copy that looks at a major version of the port. */
    public HistoryRequest major(int version) {
        return new HistoryRequest(environment, order.withMajor(version));
    }

    /** Returns all versions, the newest first, as far back as the table's log tells; fails as {@link #list(int)} does. */
    public List<TableVersion> list() {
        return list(Integer.MAX_VALUE);
    }

    /**
     * Returns the newest versions, the newest first.
     *
     * @param limit how many at most, positive
     * @throws io.meshsdk.error.ProductNotFoundException if there is no such product or port, or the principal may not read it
     * @throws io.meshsdk.error.StorageException if the table or the catalog cannot be read, or the storage keeps no history
     * @throws IllegalArgumentException if there are several ports and none is named, or the limit is not positive
     */
    public List<TableVersion> list(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("Invalid limit %d: expected one version at least".formatted(limit));
        }
        PublishedPort port = new PublishedPorts(environment).find(order);
        List<TableVersion> versions =
                new Standings(environment, order.product(), port.entry(), order.principal()).newest(limit);
        return seesAllRows(port)
                ? versions
                : versions.stream().map(TableVersion::withoutMeasures).toList();
    }

    /** Returns the newest version; empty where the log tells of none. Fails as {@link #list(int)} does. */
    public Optional<TableVersion> newest() {
        return list(1).stream().findFirst();
    }

    private boolean seesAllRows(PublishedPort port) {
        return Decisions.granted(environment.grants())
                .read(order.principal(), order.product(), port.entry().key(), port.contract())
                .isOfAllRows(port.contract().access(), order.principal());
    }
}
