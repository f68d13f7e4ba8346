package io.meshsdk.core.reading;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.publication.rows.ProductColumns;
import io.meshsdk.core.reading.ReadOrder.Columns;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Provenance;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;

/** The rows of a version under its contract. */
record Stored(ReadOrder order, OpenedVersion opened, DataProduct product, OutputPort port) {
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

    /** Returns the fields that may be asked for: those of the contract, and product columns. */
    Schema known() {
        return port.contract().effectiveSchema().and(productColumns());
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
