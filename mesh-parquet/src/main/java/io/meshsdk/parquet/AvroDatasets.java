package io.meshsdk.parquet;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Dataset;
import io.meshsdk.parquet.internal.avro.AvroTypes;
import io.meshsdk.parquet.internal.avro.ContainerFile;
import io.meshsdk.parquet.internal.avro.RecordsDataset;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import org.apache.avro.generic.IndexedRecord;

/**
 * Makes datasets out of Avro records, for hosts that bring them. A value that does not fit its column does not fail the
 * reading: it travels as a misfit of its batch and is null in the column.
 *
 * <p>What fits, and only where nothing is lost: every type of Avro in its counterpart, a wider number, or a decimal; of
 * logical types what Avro reads without their conversions ({@code Long}, {@code ByteBuffer}) and what these give
 * ({@code Instant}, {@code BigDecimal}); enums and uuids in texts, fixed in bytes, records in structs by name. A union with
 * null is a value that may be missing; of a union of several types, the values of those that fit are read. Of times, what is
 * finer than a microsecond is cut off.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AvroDatasets {
    private AvroDatasets() {}

    /**
     * Returns a dataset of records, whose fields are found by name. A field that the records lack is null, a field of the
     * records that is not in the schema is a misfit. The records are iterated once for each time the dataset is read; an
     * iterator that can be closed is.
     */
    public static Dataset of(Schema schema, Iterable<? extends IndexedRecord> records) {
        return new RecordsDataset(schema, records);
    }

    /**
     * Returns a dataset of records with the fields that their Avro schema describes, as {@link #schema} reads it; else as
     * {@link #of(Schema, Iterable)}.
     *
     * @throws io.meshsdk.error.DataSourceException if a field has a type without counterpart
     */
    public static Dataset of(org.apache.avro.Schema schema, Iterable<? extends IndexedRecord> records) {
        return of(schema(schema), records);
    }

    /**
     * Returns a dataset of an Avro container file, with the fields that it describes. It can be read any number of times.
     *
     * @throws io.meshsdk.error.DataSourceException if the file cannot be read, or a field has a type without counterpart
     */
    public static Dataset file(Path file) {
        ContainerFile records = new ContainerFile(file);
        return of(records.schema(), records);
    }

    /**
     * Returns the fields that an Avro schema describes, required where they are no union with null. An array of the logical
     * type {@code map}, which this SDK writes for maps whose keys are no texts, is a map.
     *
     * @throws io.meshsdk.error.DataSourceException if a field has a type without counterpart: null alone, a union of several
     *     types, a decimal of more than 38 digits, or a record that holds itself
     */
    public static Schema schema(org.apache.avro.Schema schema) {
        return AvroTypes.schema(schema);
    }
}
