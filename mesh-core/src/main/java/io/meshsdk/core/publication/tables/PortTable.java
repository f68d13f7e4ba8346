package io.meshsdk.core.publication.tables;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Classification;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.rows.ProductColumns;
import io.meshsdk.core.publication.rows.RowPromises;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.WriteTarget;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The table of a port: where it lies and how it describes itself.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PortTable {
    /** The table property that names the product: what a table of ours is recognised by. */
    public static final String NAME_PROPERTY = "product.name";

    /** The table property that names the port and its major version. */
    public static final String PORT_PROPERTY = "product.port";

    private final DataProduct product;
    private final OutputPort port;
    private final TableLocation location;

    private PortTable(DataProduct product, OutputPort port, TableLocation location) {
        this.product = product;
        this.port = port;
        this.location = location;
    }

    /**
     * Returns the table of a port.
     *
     * @throws InvalidProductException if the port cannot be a table; names every reason
     */
    public static PortTable of(DataProduct product, OutputPort port, Environment.Place place) {
        requireOneSchema(product, port);
        String standard =
                "%s/%s/%s".formatted(product.id().domain(), product.id().name(), port.key());
        String relative = port.locations().getOrDefault(place.name(), standard);
        return new PortTable(product, port, place.warehouse().resolve(relative));
    }

    /**
     * Refuses a port of several schema objects: its rows would have no one table.
     *
     * @throws InvalidProductException if it has more than one
     */
    public static void requireOneSchema(DataProduct product, OutputPort port) {
        int schemas = port.contract().schemas().size();
        if (schemas > 1) {
            throw new InvalidProductException(
                    product.id().toString(),
                    List.of("output port '%s' has %d schema objects: a table holds one, give each a port of its own"
                            .formatted(port.name(), schemas)));
        }
    }

    /** Returns the table's folder. */
    public TableLocation location() {
        return location;
    }

    /** Returns the contract's fields as they are stored: each classified at least as the contract is. */
    public Schema contractSchema() {
        return port.contract().effectiveSchema();
    }

    /** Returns what is written under a contract document. */
    public WriteTarget target(ContractDocument document) {
        Schema contract = contractSchema();
        return new WriteTarget(
                        location,
                        contract.and(ProductColumns.addedTo(contract)),
                        port.partitionColumns(),
                        comment(),
                        properties(),
                        document)
                .with(RowPromises.options(port));
    }

    /** Returns what is written to a table that keeps the fields it has: those that the contract calls sensitive are. */
    public WriteTarget target(ContractDocument document, Schema stored) {
        Schema contract = contractSchema();
        List<Field> fields = stored.fields().stream()
                .map(field -> contract.find(field.name())
                        .filter(Field::isSensitive)
                        .map(promised -> field.atLeastClassified(Classification.CONFIDENTIAL))
                        .orElse(field))
                .toList();
        return new WriteTarget(location, Schema.of(fields), port.partitionColumns(), comment(), properties(), document);
    }

    private String comment() {
        String domain = product.id().domain();
        return "%s - %s Domain Product v%s"
                .formatted(
                        product.description().text().orElse(product.id().name()),
                        Character.toUpperCase(domain.charAt(0)) + domain.substring(1),
                        product.version());
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>(port.tableProperties());
        properties.put(NAME_PROPERTY, product.id().toString());
        properties.put(PORT_PROPERTY, port.key().toString());
        properties.put("product.owner", product.owner());
        properties.put("product.version", product.version().toString());
        properties.put("product.domain", product.id().domain());
        for (ServiceLevel level : port.contract().serviceLevels()) {
            if (level instanceof ServiceLevel.Freshness freshness) {
                properties.put("product.sla.freshness.hours", hours(freshness.maximumAge()));
            }
            if (level instanceof ServiceLevel.Completeness completeness) {
                properties.put("product.quality.completeness", Double.toString(completeness.threshold()));
            }
        }
        String sources = product.inputs().stream()
                .filter(InputPort.ProductInput.class::isInstance)
                .map(input -> ((InputPort.ProductInput) input).product().toString())
                .distinct()
                .collect(Collectors.joining(","));
        if (!sources.isEmpty()) {
            properties.put("product.composed_from", sources);
        }
        return properties;
    }

    private static String hours(Duration duration) {
        BigDecimal hours = BigDecimal.valueOf(duration.toMillis())
                .movePointLeft(3)
                .divide(BigDecimal.valueOf(3600), 4, java.math.RoundingMode.HALF_UP);
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }
}
