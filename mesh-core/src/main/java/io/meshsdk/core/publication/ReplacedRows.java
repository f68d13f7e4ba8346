package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.publication.rows.ProductColumns;
import io.meshsdk.core.publication.tables.PortTable;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.WriteMode;
import java.util.List;

/**
 * Which rows of a port's table a publication replaces, by what the contract says of them.
 *
 * @param product the product
 * @param port one of its ports
 * @since 0.1.0
 */
@CheckReturnValue
public record ReplacedRows(DataProduct product, OutputPort port) {
    /**
     * Returns the mode that replaces the partitions a filter holds for.
     *
     * @throws InvalidProductException if the port cannot be a table, or has no partition columns
     * @throws io.meshsdk.quality.filter.InvalidFilterException if the filter does not fit the partition columns
     */
    public WriteMode where(Filter filter) {
        filter.requireFits(partitionFields());
        return WriteMode.overwriteWhere(filter);
    }

    /** Returns the mode that replaces the partitions that the filter of a text holds for; throws as {@link #where(Filter)}. */
    public WriteMode where(String filter) {
        return WriteMode.overwriteWhere(Filter.parse(filter, partitionFields()));
    }

    private Schema partitionFields() {
        Schema fields = contract();
        if (port.partitionColumns().isEmpty()) {
            throw invalid(
                    "output port '%s' is not partitioned: call partitionedBy(...) on it, or publish by upsert() or overwrite()"
                            .formatted(port.name()));
        }
        return fields.and(ProductColumns.addedTo(fields)).select(port.partitionColumns());
    }

    /**
     * Returns the mode that replaces rows of the same primary key.
     *
     * @throws InvalidProductException if the port cannot be a table, or its contract has no primary key
     */
    public WriteMode byKey() {
        List<String> keys = contract().primaryKey().stream().map(Field::name).toList();
        if (keys.isEmpty()) {
            throw invalid(
                    "output port '%s' has no primary key to upsert by: call primaryKey() on fields of its schema, or publish by append() or overwrite()"
                            .formatted(port.name()));
        }
        return WriteMode.upsert(keys);
    }

    private Schema contract() {
        PortTable.requireOneSchema(product, port);
        return port.contract().effectiveSchema();
    }

    private InvalidProductException invalid(String problem) {
        return new InvalidProductException(product.id().toString(), List.of(problem));
    }
}
