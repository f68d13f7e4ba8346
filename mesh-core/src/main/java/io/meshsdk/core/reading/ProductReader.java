package io.meshsdk.core.reading;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Mask;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.access.MaskOrder;
import io.meshsdk.core.access.MaskedDataset;
import io.meshsdk.core.access.ReadDecision;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.ProductColumns;
import io.meshsdk.core.reading.ReadOrder.Columns;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Provenance;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Opens what was published, as the principal who asks may see it: under the contract of the version that is read and,
 * where they are stricter, the access and masks of today. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ProductReader {
    private final Environment environment;

    /** Creates a reader that works in an environment. */
    public ProductReader(Environment environment) {
        this.environment = environment;
    }

    /**
     * Opens a product's data.
     *
     * @throws ProductNotFoundException if there is no such product, port or published version, or the principal may not
     *     read it: both read the same
     * @throws io.meshsdk.error.StorageException if there is no such version of the table, or it cannot be read
     */
    public Dataset open(ReadOrder order) {
        CatalogEntry entry = environment.catalog().find(order.product()).orElseThrow(() -> notFound(order));
        List<Today> readable = entry.ports().stream()
                .filter(port -> isAskedFor(port, order))
                .flatMap(port -> today(port).stream())
                .filter(port -> decide(order, port.contract()).admits())
                .toList();
        Today today = choose(readable, order);
        PortEntry published = today.entry();
        StoredTable table = environment.storage().of(published.format()).open(published.location(), order.asOf());
        DataProduct product = StoredForm.decode(table.contract().orElseThrow(() -> notFound(order)));
        OutputPort port = product.output(published.name(), published.version().major());
        ReadDecision decision = decide(order, port.contract());
        if (!decision.admits()) {
            throw notFound(order);
        }
        Dataset clear = contracted(order, table, product, port);
        return decision instanceof ReadDecision.Clear
                ? clear
                : MaskedDataset.of(clear, stricter(clear.schema(), today.contract()));
    }

    private static boolean isAskedFor(PortEntry port, ReadOrder order) {
        boolean sameMajor = order.major().isEmpty()
                || port.version().major() == order.major().getAsInt();
        return sameMajor && (order.port().isEmpty() || port.name().equals(order.port()));
    }

    /** The catalog may be behind: it says where the table lies, and the table's log says what holds. */
    private Optional<Today> today(PortEntry entry) {
        return environment
                .storage()
                .of(entry.format())
                .state(entry.location())
                .flatMap(TableState::contract)
                .map(StoredForm::decode)
                .flatMap(product -> portOf(product, entry))
                .map(port -> new Today(entry, port.contract()));
    }

    private static Optional<OutputPort> portOf(DataProduct product, PortEntry published) {
        return product.outputs().stream()
                .filter(port -> port.key().equals(published.key()))
                .findFirst();
    }

    private static Dataset contracted(ReadOrder order, StoredTable table, DataProduct product, OutputPort port) {
        Schema contract = port.contract().effectiveSchema();
        boolean more = order.columns() == Columns.WITH_PRODUCT_COLUMNS;
        Schema schema = more ? contract.and(ProductColumns.addedTo(contract)) : contract;
        Provenance.Source source = new Provenance.Source(product.id(), port.name(), product.version(), table.version());
        return ContractedDataset.of(table.dataset(), schema, Provenance.of(source));
    }

    private static ReadDecision decide(ReadOrder order, DataContract contract) {
        return AccessRules.read(order.principal(), order.product(), contract);
    }

    private static Today choose(List<Today> readable, ReadOrder order) {
        if (readable.stream().map(port -> port.entry().name()).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "Cannot choose a port of '%s': name one with port(...)".formatted(order.product()));
        }
        return readable.stream()
                .max(Comparator.comparing(port -> port.entry().version()))
                .orElseThrow(() -> notFound(order));
    }

    private static Schema stricter(Schema then, DataContract today) {
        List<Field> fields =
                then.fields().stream().map(field -> masked(field, today)).toList();
        return Schema.of(fields);
    }

    private static Field masked(Field field, DataContract today) {
        Optional<Mask> mask = today.schema()
                .find(field.name())
                .flatMap(Field::mask)
                .map(found -> fits(found, field) ? found : Mask.nullified());
        return mask.map(found ->
                        field.mask().map(old -> MaskOrder.strictest(old, found)).orElse(found))
                .map(field::masked)
                .orElse(field);
    }

    private static boolean fits(Mask mask, Field field) {
        return mask.appliesToAnyType() || field.type() instanceof DataType.StringType;
    }

    private static ProductNotFoundException notFound(ReadOrder order) {
        String port = order.port().isEmpty() ? "" : ", port '%s'".formatted(order.port());
        return new ProductNotFoundException("No data product '%s'%s for %s: mend the name, or ask its owner for access"
                .formatted(order.product(), port, order.principal()));
    }

    /** A published port, and the contract that its table's log has last. */
    private record Today(PortEntry entry, DataContract contract) {}
}
