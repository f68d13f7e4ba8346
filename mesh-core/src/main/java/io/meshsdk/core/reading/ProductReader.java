package io.meshsdk.core.reading;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Mask;
import io.meshsdk.annotation.CheckReturnValue;
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
import io.meshsdk.quality.engine.FilteredDataset;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

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
        return open(order, VersionChoice.any());
    }

    /**
     * Opens a product's data as {@link #open(ReadOrder)} does, of a version that is chosen.
     *
     * @throws ProductNotFoundException if there is no such product, port or published version, or the principal may not
     *     read it: both read the same
     * @throws io.meshsdk.error.StorageException if there is no such version of the table, it cannot be read, or the storage
     *     cannot tell what is asked
     */
    public Dataset open(ReadOrder order, VersionChoice choice) {
        PublishedPort today = new PublishedPorts(environment).find(order);
        PortEntry published = today.entry();
        OpenedVersion opened = OpenedVersion.open(environment, today, order, choice);
        DataProduct product = StoredForm.decode(opened.contract());
        OutputPort port = product.output(published.name(), published.version().major());
        ReadDecision decision = AccessRules.read(
                order.principal(),
                order.product(),
                port.contract(),
                environment.grants().of(order.principal(), order.product(), port.name()));
        if (!decision.admits()) {
            throw PublishedPorts.notFound(order);
        }
        Stored stored = new Stored(order, opened, product, port);
        UnaryOperator<Dataset> view = decision instanceof ReadDecision.Clear
                ? UnaryOperator.identity()
                : data -> MaskedDataset.of(data, stricter(data.schema(), today.contract()));
        return order.selection()
                .filter()
                .map(filter -> filtered(stored, view, filter))
                .orElseGet(() -> view.apply(stored.all(stored.shown())));
    }

    /** A filter sees what the principal sees, so that it tells no more; only what it asks of clear fields goes further. */
    private static Dataset filtered(Stored stored, UnaryOperator<Dataset> view, Filter filter) {
        Schema read = stored.readBy(filter);
        Dataset whole = view.apply(stored.all(read));
        Set<String> clear = whole instanceof MaskedDataset masked ? masked.clearFields() : Set.copyOf(read.names());
        Dataset seen = ReadFilter.of(filter)
                .over(clear)
                .map(part -> view.apply(stored.where(read, part)))
                .orElse(whole);
        Dataset filtered = FilteredDataset.of(seen, filter);
        return read.equals(stored.shown())
                ? filtered
                : filtered.select(stored.shown().names());
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

    /** The rows of a version under its contract. */
    private record Stored(ReadOrder order, OpenedVersion opened, DataProduct product, OutputPort port) {
        Schema shown() {
            Schema contract = port.contract().effectiveSchema();
            boolean more = order.selection().columns() == Columns.WITH_PRODUCT_COLUMNS;
            return more ? contract.and(productColumns()) : contract;
        }

        /** A table that was adopted has product columns only once our writer added some. */
        private List<Field> productColumns() {
            Schema stored = opened.table().dataset().schema();
            return ProductColumns.addedTo(port.contract().effectiveSchema()).stream()
                    .filter(field -> stored.contains(field.name()))
                    .toList();
        }

        /** Returns the fields that are shown, and product columns that a filter reads beside them. */
        Schema readBy(Filter filter) {
            Schema contract = port.contract().effectiveSchema();
            Schema all = contract.and(productColumns());
            filter.requireFits(all);
            Schema shown = shown();
            return shown.and(all.fields().stream()
                    .filter(field -> !shown.contains(field.name()))
                    .filter(field -> filter.columns().contains(field.name()))
                    .toList());
        }

        Dataset all(Schema fields) {
            return contracted(opened.rows(), fields);
        }

        Dataset where(Schema fields, Filter filter) {
            return contracted(opened.rows(filter), fields);
        }

        private Dataset contracted(Dataset rows, Schema fields) {
            Provenance.Source source =
                    new Provenance.Source(product.id(), port.name(), product.version(), opened.version());
            return ContractedDataset.of(rows, fields, Provenance.of(source));
        }
    }
}
