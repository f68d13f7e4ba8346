package io.meshsdk.core.sources;

import io.meshsdk.core.columns.BatchBuilder;
import io.meshsdk.core.columns.RecordShape;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.schema.Schema;
import java.util.List;

/**
 * Rows given as records. The records are iterated once for each time the only partition is opened.
 *
 * @param <R> the record type
 * @since 0.1.0
 */
public final class RecordsDataset<R extends Record> implements Dataset {
    private final Schema schema;
    private final RecordShape shape;
    private final Iterable<? extends R> records;

    private RecordsDataset(Schema schema, RecordShape shape, Iterable<? extends R> records) {
        this.schema = schema;
        this.shape = shape;
        this.records = records;
    }

    /**
     * Returns a dataset whose schema is derived from the record type: {@link RecordSchema#of(Class)}.
     *
     * @throws IllegalArgumentException if a component's type has no counterpart
     */
    public static <R extends Record> RecordsDataset<R> of(Class<R> type, Iterable<? extends R> records) {
        return new RecordsDataset<>(RecordSchema.of(type), RecordShape.of(type), records);
    }

    /**
     * Returns a dataset whose fields are the schema's where a component has their name, itself or in snake case. A field
     * without a component is missing from the dataset; a component without a field is an additional field of it.
     *
     * @throws IllegalArgumentException if a component without a field has a type without a counterpart
     */
    public static <R extends Record> RecordsDataset<R> of(Schema schema, Class<R> type, Iterable<? extends R> records) {
        return new RecordsDataset<>(RecordSchema.of(type, schema), RecordShape.of(type), records);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public List<Partition> partitions() {
        return List.of(new SinglePartition(this::open));
    }

    private ElementReader<R> open() {
        return ElementReader.open(records, schema, this::add);
    }

    private void add(BatchBuilder builder, R row) {
        int fields = schema.fields().size();
        for (int i = 0; i < fields; i++) {
            builder.append(i, shape.value(row, i));
        }
        builder.endRow();
    }

    /** Returns the fields; never a value. */
    @Override
    public String toString() {
        return "Records" + schema;
    }
}
