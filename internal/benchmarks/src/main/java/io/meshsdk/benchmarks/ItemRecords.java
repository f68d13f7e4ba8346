package io.meshsdk.benchmarks;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Row;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.Field;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Line items as Avro records. */
final class ItemRecords {
    static final Schema SCHEMA = schema();

    private ItemRecords() {}

    private static Schema schema() {
        SchemaBuilder.FieldAssembler<Schema> fields =
                SchemaBuilder.record("LineItem").fields();
        for (Field field : LineItems.SCHEMA.fields()) {
            fields = fields.name(field.name()).type(optional(field.type())).noDefault();
        }
        return fields.endRecord();
    }

    private static Schema optional(DataType type) {
        return Schema.createUnion(Schema.create(Schema.Type.NULL), avro(type));
    }

    private static Schema avro(DataType type) {
        if (type instanceof DecimalType decimal) {
            return LogicalTypes.decimal(decimal.precision(), decimal.scale())
                    .addToSchema(Schema.create(Schema.Type.BYTES));
        }
        if (type instanceof DataType.DateType) {
            return LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
        }
        if (type instanceof DataType.StringType) {
            return Schema.create(Schema.Type.STRING);
        }
        return Schema.create(type instanceof DataType.LongType ? Schema.Type.LONG : Schema.Type.INT);
    }

    static List<GenericRecord> of(List<Batch> batches) {
        return batches.stream()
                .flatMap(batch -> IntStream.range(0, batch.rowCount()).mapToObj(row -> record(Row.copyOf(batch, row))))
                .toList();
    }

    private static GenericRecord record(Row row) {
        GenericData.Record record = new GenericData.Record(SCHEMA);
        for (int i = 0; i < LineItems.SCHEMA.fields().size(); i++) {
            record.put(
                    i, value(row.find(LineItems.SCHEMA.fields().get(i).name()).orElseThrow()));
        }
        return record;
    }

    private static Object value(Object value) {
        if (value instanceof BigDecimal number) {
            return ByteBuffer.wrap(number.unscaledValue().toByteArray());
        }
        return value instanceof LocalDate day ? (Object) (int) day.toEpochDay() : value;
    }
}
