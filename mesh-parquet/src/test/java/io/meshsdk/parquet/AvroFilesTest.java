package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.schema.DataType.IntType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Has each decoder read what parquet-avro writes: lists of two levels, as it does of itself, and of three. */
final class AvroFilesTest {
    private static final int ROWS = 5_000;
    private static final org.apache.avro.Schema AVRO = new org.apache.avro.Schema.Parser().parse("""
            {"type": "record", "name": "Order", "fields": [
              {"name": "id", "type": "long"},
              {"name": "note", "type": ["null", "string"]},
              {"name": "tags", "type": {"type": "array", "items": "string"}},
              {"name": "grid", "type": {"type": "array", "items": {"type": "array", "items": "int"}}},
              {"name": "place", "type": ["null", {"type": "record", "name": "Place", "fields": [
                {"name": "x", "type": "double"}, {"name": "name", "type": ["null", "string"]}]}]},
              {"name": "counts", "type": {"type": "map", "values": "int"}}
            ]}""");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rows_writtenByAvro_areThose(boolean twoLevels) throws IOException {
        Path file = folder.resolve("avro.parquet");
        PlainParquetConfiguration settings = new PlainParquetConfiguration();
        settings.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, twoLevels);
        List<Map<String, @Nullable Object>> expected = new ArrayList<>();
        try (ParquetWriter<GenericRecord> writer = AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
                .withSchema(AVRO)
                .withConf(settings)
                .withPageRowCountLimit(900)
                .build()) {
            for (int i = 0; i < ROWS; i++) {
                Map<String, @Nullable Object> row = row(i);
                expected.add(row);
                writer.write(record(AVRO, row));
            }
        }

        assertThat(AllDecoders.rows(file)).isEqualTo(expected);
        assertThat(ParquetDatasets.of(file).schema())
                .isEqualTo(Schema.of(
                        Field.int64("id"),
                        Field.string("note"),
                        Field.list("tags", new StringType()),
                        Field.list("grid", new ListType(new IntType())),
                        Field.struct("place", Field.float64("x"), Field.string("name")),
                        Field.map("counts", new StringType(), new IntType())));
    }

    private static Map<String, @Nullable Object> row(int i) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", (long) i);
        row.put("note", i % 3 == 0 ? null : "note " + i % 20);
        row.put("tags", i % 4 == 0 ? List.of() : List.of("a" + i % 5, "b"));
        row.put("grid", List.of(List.of(i, i + 1), List.of(), List.of(7)).subList(0, i % 4));
        row.put("place", i % 5 == 0 ? null : place(i));
        row.put("counts", i % 2 == 0 ? Map.of() : Map.of("x", i, "y", -i));
        return row;
    }

    private static Map<String, @Nullable Object> place(int i) {
        Map<String, @Nullable Object> place = new HashMap<>();
        place.put("x", i / 2.0);
        place.put("name", i % 7 == 0 ? null : "place " + i);
        return place;
    }

    private static GenericRecord record(org.apache.avro.Schema schema, Map<?, ?> values) {
        GenericRecord record = new GenericData.Record(schema);
        for (org.apache.avro.Schema.Field field : schema.getFields()) {
            Object value = values.get(field.name());
            record.put(
                    field.name(),
                    field.name().equals("place") && value instanceof Map<?, ?> fields
                            ? record(field.schema().getTypes().get(1), fields)
                            : value);
        }
        return record;
    }
}
