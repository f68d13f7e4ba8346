package io.meshsdk.benchmarks.delta;

import io.meshsdk.benchmarks.LineItems;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Row;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.jspecify.annotations.Nullable;

/** Writes the line items as parquet-avro writes the records of a host: they lie in memory, in the form that costs it least. */
final class AvroJob {
    private final Schema schema;
    private final List<GenericRecord> records;

    AvroJob(List<Batch> batches) {
        this.schema = schema();
        this.records = batches.stream().flatMap(this::records).toList();
    }

    private static Schema schema() {
        SchemaBuilder.FieldAssembler<Schema> fields =
                SchemaBuilder.record("lineitem").fields();
        for (Field field : LineItems.SCHEMA.fields()) {
            fields = fields.name(field.name()).type(type(field)).noDefault();
        }
        return fields.endRecord();
    }

    private static Schema type(Field field) {
        if (field.type() instanceof DataType.DecimalType decimal) {
            return LogicalTypes.decimal(decimal.precision(), decimal.scale())
                    .addToSchema(Schema.createFixed(field.name() + "_bytes", null, null, Long.BYTES));
        }
        if (field.type() instanceof DataType.LongType) {
            return Schema.create(Schema.Type.LONG);
        }
        if (field.type() instanceof DataType.IntType) {
            return Schema.create(Schema.Type.INT);
        }
        return field.type() instanceof DataType.DateType
                ? LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT))
                : Schema.create(Schema.Type.STRING);
    }

    private Stream<GenericRecord> records(Batch batch) {
        List<GenericRecord> some = new ArrayList<>();
        for (int row = 0; row < batch.rowCount(); row++) {
            some.add(record(Row.copyOf(batch, row)));
        }
        return some.stream();
    }

    private GenericRecord record(Row row) {
        Map<String, @Nullable Object> values = row.toMap();
        GenericRecord record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), value(values.get(field.name()), field.schema()));
        }
        return record;
    }

    private static @Nullable Object value(@Nullable Object value, Schema type) {
        if (value instanceof BigDecimal decimal) {
            byte[] bytes = ByteBuffer.allocate(Long.BYTES)
                    .putLong(decimal.unscaledValue().longValueExact())
                    .array();
            return new GenericData.Fixed(type, bytes);
        }
        if (value instanceof LocalDate date) {
            return (int) date.toEpochDay();
        }
        return value instanceof String text ? new Utf8(text) : value;
    }

    void run(Path file) throws IOException {
        try (ParquetWriter<GenericRecord> writer = AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
                .withSchema(schema)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build()) {
            for (GenericRecord record : records) {
                writer.write(record);
            }
        }
        Files.delete(file);
    }
}
