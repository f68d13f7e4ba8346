package io.meshsdk.core;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.sources.BatchesDataset;
import io.meshsdk.core.sources.CsvDataset;
import io.meshsdk.core.sources.DerivedDataset;
import io.meshsdk.core.sources.JdbcDataset;
import io.meshsdk.core.sources.JoinedDataset;
import io.meshsdk.core.sources.RecordSchema;
import io.meshsdk.core.sources.RecordsDataset;
import io.meshsdk.core.sources.RowsDataset;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Provenance;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Makes datasets out of what a pipeline has. Nothing is read before a dataset is. A value that does not fit its column does
 * not fail the reading: it travels as a misfit of its batch and is null in the column.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Datasets {
    private Datasets() {}

    /**
     * Returns a dataset of rows given as maps by field name. A field without an entry is null; an entry without a field is a
     * misfit. The rows are iterated once for each time the dataset is read.
     */
    public static Dataset rows(Schema schema, Iterable<? extends Map<String, ?>> rows) {
        return RowsDataset.of(schema, rows);
    }

    /**
     * Returns a dataset of records, with a field per component: named in snake case, required where the component is
     * primitive, refined by the annotations of {@link io.meshsdk.schema.annotation}. A {@code BigDecimal} without
     * {@code @Decimal} has no fixed scale and becomes {@code decimal(38,18)}.
     *
     * @throws IllegalArgumentException if the type of a component has no counterpart, or its annotations contradict it
     */
    public static <R extends Record> Dataset records(Class<R> type, Iterable<? extends R> records) {
        return RecordsDataset.of(type, records);
    }

    /**
     * Returns a dataset of records whose components are matched with the fields of a schema, by name or its snake case. A
     * field without a component is missing from the dataset, a component without a field is an additional field of it.
     *
     * @throws IllegalArgumentException if a component has no field and its type no counterpart
     */
    public static <R extends Record> Dataset records(Schema schema, Class<R> type, Iterable<? extends R> records) {
        return RecordsDataset.of(schema, type, records);
    }

    /**
     * Returns the schema that {@link #records(Class, Iterable)} derives from a record type.
     *
     * @throws IllegalArgumentException if the type of a component has no counterpart, or its annotations contradict it
     */
    public static Schema schemaOf(Class<? extends Record> type) {
        return RecordSchema.of(type);
    }

    /**
     * Returns a dataset of a CSV file in UTF-8 with a header row, as {@link CsvDataset} reads it. A field without a column is
     * missing from the dataset, a column without a field is an additional string field of it.
     *
     * @throws IllegalArgumentException if a field has a nested type
     */
    public static Dataset csv(Path file, Schema schema) {
        return CsvDataset.of(file, schema);
    }

    /**
     * Returns a dataset of a query's rows, with the fields its result describes, as {@link JdbcDataset} reads it. The query
     * runs once for each time the dataset is read.
     */
    public static Dataset jdbc(DataSource source, String query) {
        return JdbcDataset.of(source, query);
    }

    /**
     * Returns a dataset of a query's rows, whose columns are matched with the fields of a schema by name. A field without a
     * column is missing from the dataset, a column without a field is an additional field of it.
     */
    public static Dataset jdbc(DataSource source, String query, Schema schema) {
        return JdbcDataset.of(source, query, schema);
    }

    /** Returns a dataset of batches of a schema. They are iterated once for each time the dataset is read. */
    public static Dataset batches(Schema schema, Iterable<Batch> batches) {
        return BatchesDataset.of(schema, batches);
    }

    /**
     * Returns the rows of several datasets of one schema, their partitions side by side.
     *
     * @throws IllegalArgumentException if there is none, or two have different schemas
     */
    public static Dataset concat(List<? extends Dataset> parts) {
        return JoinedDataset.of(parts);
    }

    /**
     * Returns the rows of several datasets of one schema, their partitions side by side.
     *
     * @throws IllegalArgumentException if there is none, or two have different schemas
     */
    public static Dataset concat(Dataset... parts) {
        return JoinedDataset.of(List.of(parts));
    }

    /** Returns a dataset that was computed from product versions it cannot know itself, so that lineage shows them. */
    public static Dataset withProvenance(Dataset dataset, Provenance provenance) {
        return DerivedDataset.of(dataset, provenance);
    }
}
