package io.meshsdk.core.publication.rows;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.quality.engine.Conformity;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.ProductFields;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * How batches of a source become rows of a table: conformed to the contract, filled and followed by product columns.
 *
 * @since 0.1.0
 */
public final class RowLayout {
    private final Schema contract;
    private final Schema table;
    private final Schema supplied;
    private final ProductColumns constants;
    private final Conformity conformity;
    private final PathTexts pathTexts;

    /**
     * Creates the layout of a publication.
     *
     * @param contract the contract's fields
     * @param offered the source's fields; those that the publication fills are overwritten
     */
    public RowLayout(Schema contract, Schema offered, ProductColumns constants, PathTexts pathTexts) {
        this.contract = contract;
        this.table = contract.and(ProductColumns.addedTo(contract));
        this.constants = constants;
        this.supplied = without(contract, contract);
        this.conformity = Conformity.between(supplied, without(offered, contract));
        this.pathTexts = pathTexts;
    }

    /** Returns the fields of the table. */
    public Schema table() {
        return table;
    }

    Conformity conformity() {
        return conformity;
    }

    /**
     * Returns a batch of the contract's fields, valid as long as the one given.
     *
     * @param firstRow the position of its first row in the partition
     */
    Batch conform(Batch batch, long firstRow) {
        return pathTexts.refuse(filled(batch), firstRow);
    }

    private Batch filled(Batch batch) {
        Batch kept = without(batch);
        Batch conformed = conformity.conform(kept);
        if (supplied.fields().size() == contract.fields().size()) {
            return Batch.of(contract, batch.rowCount(), conformed.columns()).withMisfits(conformed.misfits());
        }
        List<Column> columns = new ArrayList<>();
        for (Field field : contract.fields()) {
            columns.add(
                    ProductFields.isFilled(field)
                            ? constants.column(field.name(), batch.rowCount())
                            : conformed.column(field.name()));
        }
        return Batch.of(contract, batch.rowCount(), columns).withMisfits(conformed.misfits());
    }

    /** Returns a batch of the table's fields from one of the contract's. */
    public Batch stamp(Batch conformed) {
        List<Column> columns = new ArrayList<>(conformed.columns());
        for (Field field : table.fields().subList(columns.size(), table.fields().size())) {
            columns.add(constants.column(field.name(), conformed.rowCount()));
        }
        return Batch.of(table, conformed.rowCount(), columns);
    }

    private Batch without(Batch batch) {
        Schema kept = without(batch.schema(), contract);
        if (kept.fields().size() == batch.schema().fields().size()) {
            return batch;
        }
        List<Column> columns = kept.names().stream().map(batch::column).toList();
        List<String> filled =
                ProductColumns.filledIn(contract).stream().map(Field::name).toList();
        return Batch.of(kept, batch.rowCount(), columns)
                .withMisfits(batch.misfits().without(filled));
    }

    private static Schema without(Schema schema, Schema contract) {
        List<Field> filled = ProductColumns.filledIn(contract);
        List<Field> kept = schema.fields().stream()
                .filter(field -> filled.stream().noneMatch(one -> one.name().equals(field.name())))
                .toList();
        return kept.size() == schema.fields().size() || kept.isEmpty() ? schema : Schema.of(kept);
    }
}
