package io.meshsdk.core.sources;

import io.meshsdk.core.columns.BatchBuilder;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Map;

/**
 * Rows given as maps by field name. The rows are iterated once for each time the only partition is opened.
 *
 * @since 0.1.0
 */
public final class RowsDataset implements Dataset {
    private final Schema schema;
    private final Iterable<? extends Map<String, ?>> rows;

    private RowsDataset(Schema schema, Iterable<? extends Map<String, ?>> rows) {
        this.schema = schema;
        this.rows = rows;
    }

    /** Returns a dataset of rows. */
    public static RowsDataset of(Schema schema, Iterable<? extends Map<String, ?>> rows) {
        return new RowsDataset(schema, rows);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public List<Partition> partitions() {
        return List.of(new SinglePartition(this::open));
    }

    private ElementReader<Map<String, ?>> open() {
        return ElementReader.open(rows, schema, BatchBuilder::add);
    }

    /** Returns the fields; never a value. */
    @Override
    public String toString() {
        return "Rows" + schema;
    }
}
