package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.publication.tables.Neighbours;
import io.meshsdk.core.publication.tables.PortTable;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.Severity;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Sees that a table belongs to one port of one product, and that no two tables lie in each other. */
final class TableClaims {
    private final DataProduct product;
    private final OutputPort port;
    private final TableLocation location;
    private final List<Violation> found = new ArrayList<>();

    private TableClaims(DataProduct product, OutputPort port, TableLocation location) {
        this.product = product;
        this.port = port;
        this.location = location;
    }

    static PolicyReport.Judgement judge(
            Order order, TableLocation location, Optional<TableState> state, Neighbours neighbours) {
        TableClaims claims = new TableClaims(order.product(), order.port(), location);
        state.ifPresent(claims::checkTable);
        claims.check(neighbours);
        return new PolicyReport.Judgement("table-claims", "1.0", claims.found);
    }

    /** Judges as {@link #judge} does, but for a table that belongs to nobody: that may be adopted. */
    static PolicyReport.Judgement judgeAdoption(
            Order order, TableLocation location, TableState state, Neighbours neighbours) {
        boolean isFree = !state.properties().containsKey(PortTable.NAME_PROPERTY)
                && state.contract().isEmpty();
        boolean lostItsContract = isOf(order, state) && state.contract().isEmpty();
        return judge(order, location, Optional.of(state).filter(found -> !isFree && !lostItsContract), neighbours);
    }

    private static boolean isOf(Order order, TableState state) {
        return order.product().id().toString().equals(state.properties().get(PortTable.NAME_PROPERTY))
                && order.port().key().toString().equals(state.properties().get(PortTable.PORT_PROPERTY));
    }

    private void checkTable(TableState state) {
        Map<String, String> properties = state.properties();
        String owner = properties.get(PortTable.NAME_PROPERTY);
        if (owner == null || state.contract().isEmpty()) {
            add("table-foreign", "a table that is no data product lies at '%s'".formatted(location));
        } else if (!owner.equals(product.id().toString())) {
            add("table-taken", "the table at '%s' belongs to data product '%s'".formatted(location, owner));
        } else if (!port.key().toString().equals(properties.get(PortTable.PORT_PROPERTY))) {
            add(
                    "port-taken",
                    "the table at '%s' belongs to output port '%s': majors of a port live side by side, each in its own table"
                            .formatted(location, properties.get(PortTable.PORT_PROPERTY)));
        }
    }

    /** The log of the table is the truth: a catalog that fails is told and stops nothing. */
    private void check(Neighbours neighbours) {
        try {
            Set<ProductId> unread = new TreeSet<>(neighbours.products());
            for (CatalogEntry entry : neighbours.entries()) {
                unread.remove(entry.product());
                checkNeighbour(entry);
            }
            if (!unread.isEmpty()) {
                addUnread("The catalog entries of %s cannot be read".formatted(unread));
            }
        } catch (StorageException e) {
            addUnread("The catalog cannot be read");
        }
    }

    private void addUnread(String what) {
        found.add(Violation.notEvaluated("neighbours-unread", element())
                .severity(Severity.WARNING)
                .because("%s: whether their tables lie in, or around, '%s' is not known".formatted(what, location))
                .remedy("Call mesh.reconcile() as soon as the catalog can be reached."));
    }

    private String element() {
        return "outputs[%s].location".formatted(port.name());
    }

    private void checkNeighbour(CatalogEntry entry) {
        boolean mine = entry.product().equals(product.id());
        for (PortEntry neighbour : entry.ports()) {
            boolean touches = neighbour.location().contains(location) || location.contains(neighbour.location());
            if (mine && neighbour.key().equals(port.key())) {
                checkMoved(neighbour);
            } else if (touches) {
                add(
                        "table-nested",
                        "the location '%s' lies in, or around, the one of '%s'".formatted(location, entry.product()));
            }
        }
    }

    private void checkMoved(PortEntry published) {
        if (!published.location().equals(location)) {
            found.add(Violation.broken("port-moved", element())
                    .because("Output port '%s' is published at '%s': its readers and its history are there"
                            .formatted(port.key(), published.location()))
                    .remedy("Keep the location, or raise the major version of the port."));
        }
    }

    private void add(String code, String message) {
        found.add(Violation.broken(code, element())
                .because(message)
                .remedy("Give the port another location with at(...)."));
    }
}
