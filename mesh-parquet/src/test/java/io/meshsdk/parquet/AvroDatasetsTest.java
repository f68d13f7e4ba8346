package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Misfits;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AvroDatasetsTest {
    private static final org.apache.avro.Schema ORDER = new org.apache.avro.Schema.Parser().parse("""
            {"type": "record", "name": "Order", "namespace": "com.company.sales", "fields": [
              {"name": "id", "type": {"type": "string", "logicalType": "uuid"}},
              {"name": "number", "type": "long"},
              {"name": "lines", "type": {"type": "array", "items": {"type": "record", "name": "Line", "fields": [
                {"name": "sku", "type": "string"},
                {"name": "count", "type": ["null", "int"]},
                {"name": "price", "type": {"type": "bytes", "logicalType": "decimal", "precision": 12, "scale": 2}}]}}},
              {"name": "state", "type": {"type": "enum", "name": "State", "symbols": ["OPEN", "PAID"]}},
              {"name": "digest", "type": {"type": "fixed", "name": "Digest", "size": 4}},
              {"name": "total",
                "type": {"type": "fixed", "name": "Total", "size": 12, "logicalType": "decimal", "precision": 28, "scale": 4}},
              {"name": "day", "type": {"type": "int", "logicalType": "date"}},
              {"name": "clock", "type": {"type": "int", "logicalType": "time-millis"}},
              {"name": "exact", "type": {"type": "long", "logicalType": "time-micros"}},
              {"name": "made", "type": {"type": "long", "logicalType": "timestamp-millis"}},
              {"name": "sent", "type": ["null", {"type": "long", "logicalType": "timestamp-micros"}], "default": null},
              {"name": "local", "type": {"type": "long", "logicalType": "local-timestamp-micros"}},
              {"name": "labels", "type": {"type": "map", "values": ["null", "string"]}},
              {"name": "weight", "type": "float"},
              {"name": "ratio", "type": ["double", "null"]},
              {"name": "gift", "type": "boolean"},
              {"name": "note", "type": ["null", "bytes"]}]}""");

    @TempDir
    private Path folder;

    private static GenericRecord order(int i) {
        var line = ORDER.getField("lines").schema().getElementType();
        return new GenericRecordBuilder(ORDER)
                .set("id", new Utf8("0f8b" + i))
                .set("number", (long) i)
                .set(
                        "lines",
                        List.of(new GenericRecordBuilder(line)
                                .set("sku", "sku-" + i)
                                .set("count", i % 2 == 0 ? null : i)
                                .set("price", decimal("-12.34"))
                                .build()))
                .set("state", new GenericData.EnumSymbol(ORDER.getField("state").schema(), "PAID"))
                .set("digest", new GenericData.Fixed(ORDER.getField("digest").schema(), new byte[] {1, 2, 3, (byte) i}))
                .set("total", new GenericData.Fixed(ORDER.getField("total").schema(), new byte[] {
                    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -2
                }))
                .set("day", 20_000)
                .set("clock", 1_500)
                .set("exact", 2_500L)
                .set("made", -1_500L)
                .set("sent", i % 3 == 0 ? null : 1_700_000_000_000_001L)
                .set("local", 86_400_000_000L)
                .set("labels", i % 4 == 0 ? Map.of() : Collections.singletonMap(new Utf8("a"), i % 2 == 0 ? null : "b"))
                .set("weight", 1.5f)
                .set("ratio", i % 5 == 0 ? null : 0.25)
                .set("gift", i % 2 == 0)
                .set("note", ByteBuffer.wrap(new byte[] {9, 8, 7}, 1, 2))
                .build();
    }

    private static ByteBuffer decimal(String number) {
        return ByteBuffer.wrap(new BigDecimal(number).unscaledValue().toByteArray());
    }

    private static Map<String, @Nullable Object> expected(int i) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", "0f8b" + i);
        row.put("number", (long) i);
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("sku", "sku-" + i);
        line.put("count", i % 2 == 0 ? null : i);
        line.put("price", new BigDecimal("-12.34"));
        row.put("lines", List.of(line));
        row.put("state", "PAID");
        row.put("digest", List.of((byte) 1, (byte) 2, (byte) 3, (byte) i));
        row.put("total", new BigDecimal("-0.0002"));
        row.put("day", LocalDate.ofEpochDay(20_000));
        row.put("clock", LocalTime.of(0, 0, 1, 500_000_000));
        row.put("exact", LocalTime.ofNanoOfDay(2_500_000));
        row.put("made", Instant.ofEpochMilli(-1_500));
        row.put("sent", i % 3 == 0 ? null : Instant.ofEpochSecond(1_700_000_000L, 1_000));
        row.put("local", LocalDateTime.of(1970, 1, 2, 0, 0));
        row.put("labels", i % 4 == 0 ? Map.of() : Collections.singletonMap("a", i % 2 == 0 ? null : "b"));
        row.put("weight", 1.5f);
        row.put("ratio", i % 5 == 0 ? null : 0.25);
        row.put("gift", i % 2 == 0);
        row.put("note", List.of((byte) 8, (byte) 7));
        return row;
    }

    private static List<GenericRecord> orders(int count) {
        List<GenericRecord> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(order(i));
        }
        return orders;
    }

    private static List<Map<String, @Nullable Object>> expectedRows(int count) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(expected(i));
        }
        return rows;
    }

    @Test
    void of_recordsOfEveryType_areTheirValues() {
        Dataset dataset = AvroDatasets.of(ORDER, orders(10_000));

        assertThat(AllDecoders.rows(dataset)).isEqualTo(expectedRows(10_000));
        try (Stream<Batch> batches = dataset.batches()) {
            assertThat(batches).hasSize(3).allMatch(batch -> batch.misfits().isEmpty());
        }
        assertThat(dataset.toString()).doesNotContain("sku-1");
    }

    @Test
    void of_recordsOfEveryType_areWrittenToParquet() {
        List<String> names = AvroDatasets.schema(ORDER).names().stream()
                .filter(name -> !List.of("clock", "exact").contains(name))
                .toList();
        Dataset dataset = AvroDatasets.of(ORDER, orders(100)).select(names);
        Schema schema = dataset.schema();
        Path file = folder.resolve("orders.parquet");

        try (ColumnFileWriter writer = ColumnFileWriter.create(file, schema, WriterOptions.defaults());
                Stream<Batch> batches = dataset.batches()) {
            batches.forEach(writer::write);
            assertThat(writer.finish().rowCount()).isEqualTo(100);
        }

        List<Map<String, @Nullable Object>> expected = expectedRows(100);
        expected.forEach(row -> row.keySet().retainAll(names));
        assertThat(AllDecoders.rows(file)).isEqualTo(expected);
    }

    @Test
    void schema_unionsWithNull_areOptionalFields() {
        Schema schema = AvroDatasets.schema(ORDER);

        assertThat(schema.field("number").isRequired()).isTrue();
        assertThat(schema.field("sent").isRequired()).isFalse();
        assertThat(schema.field("total").type()).isEqualTo(new DataType.DecimalType(28, 4));
        assertThat(schema.field("labels").type())
                .isEqualTo(new DataType.MapType(new DataType.StringType(), new DataType.StringType()));
    }

    @Test
    void file_containerFile_isReadAnyNumberOfTimes() throws IOException {
        Path file = folder.resolve("orders.avro");
        try (DataFileWriter<GenericRecord> writer =
                new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(ORDER))) {
            writer.setCodec(CodecFactory.deflateCodec(3));
            writer.create(ORDER, file.toFile());
            for (GenericRecord order : orders(5_000)) {
                writer.append(order);
            }
        }
        Dataset dataset = AvroDatasets.file(file);

        assertThat(AllDecoders.rows(dataset)).isEqualTo(expectedRows(5_000));
        assertThat(AllDecoders.rows(dataset)).hasSize(5_000);
        assertThat(dataset.partitions().get(0).isReopenable()).isTrue();
    }

    @Test
    void file_damagedOrMissing_isATypedError() throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged.avro"), "not Avro at all");

        assertThatThrownBy(() -> AvroDatasets.file(damaged))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContaining("damaged.avro");
        assertThatThrownBy(() -> AvroDatasets.file(folder.resolve("missing.avro")))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContaining("missing.avro");
    }

    private static org.apache.avro.Schema record(String fields) {
        return new org.apache.avro.Schema.Parser()
                .parse("{\"type\": \"record\", \"name\": \"R\", \"fields\": [%s]}".formatted(fields));
    }

    private static GenericRecord record(org.apache.avro.Schema schema, @Nullable Object... values) {
        GenericData.Record record = new GenericData.Record(schema);
        for (int i = 0; i < values.length; i++) {
            record.put(i, values[i]);
        }
        return record;
    }

    private static Batch only(Schema schema, GenericRecord... records) {
        try (Stream<Batch> batches = AvroDatasets.of(schema, List.of(records)).batches()) {
            return batches.findFirst().orElseThrow();
        }
    }

    @Test
    void of_valuesThatDoNotFit_areMisfitsWithoutTheirValues() {
        org.apache.avro.Schema avro = record("""
                {"name": "tiny", "type": "int"}, {"name": "text", "type": "string"},
                {"name": "amount", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 3}},
                {"name": "when", "type": "long"},
                {"name": "far", "type": {"type": "long", "logicalType": "timestamp-millis"}},
                {"name": "list", "type": {"type": "array", "items": "long"}},
                {"name": "other", "type": "int"}""");
        Schema schema = Schema.of(
                Field.int8("tiny"),
                Field.int64("text"),
                Field.decimal("amount", 9, 2),
                Field.timestamp("when"),
                Field.timestamp("far"),
                Field.list("list", new DataType.IntType()),
                Field.string("missing"));

        Batch batch = only(
                schema,
                record(avro, 127, "a", decimal("1.120"), 5L, 1L, List.of(1L, 2L), 1),
                record(
                        avro,
                        128,
                        "b",
                        decimal("1.123"),
                        6L,
                        Long.MAX_VALUE,
                        Arrays.asList(1L, Long.MAX_VALUE, null),
                        1));

        Misfits misfits = batch.misfits();
        assertThat(misfits.totals())
                .isEqualTo(Map.of(
                        "tiny",
                        1L,
                        "text",
                        2L,
                        "amount",
                        1L,
                        "when",
                        2L,
                        "far",
                        1L,
                        "list",
                        1L,
                        Misfits.UNDECLARED,
                        2L));
        assertThat(misfits.sample())
                .contains(
                        new Misfits.Misfit(1, "tiny", "byte", "java.lang.Integer"),
                        new Misfits.Misfit(1, "list", "integer in list.element", "java.lang.Long"),
                        new Misfits.Misfit(0, Misfits.UNDECLARED, "no such field", "java.lang.Integer"));
        List<Map<String, @Nullable Object>> rows = AllDecoders.rows(
                AvroDatasets.of(schema, List.of(record(avro, 1, "", decimal("2.500"), 1L, 2L, List.of(), 0))));
        assertThat(rows.get(0).get("amount")).isEqualTo(new BigDecimal("2.50"));
        assertThat(rows.get(0).get("missing")).isNull();
    }

    @Test
    void of_valuesOfAvrosConversions_fitToo() {
        org.apache.avro.Schema avro = record("""
                {"name": "d", "type": {"type": "int", "logicalType": "date"}},
                {"name": "t", "type": {"type": "long", "logicalType": "timestamp-micros"}},
                {"name": "l", "type": {"type": "long", "logicalType": "local-timestamp-millis"}},
                {"name": "n", "type": {"type": "bytes", "logicalType": "decimal", "precision": 38, "scale": 0}}""");
        BigDecimal large = new BigDecimal(BigInteger.TEN.pow(37));

        List<Map<String, @Nullable Object>> rows = AllDecoders.rows(AvroDatasets.of(
                avro,
                List.of(record(
                        avro,
                        LocalDate.EPOCH,
                        Instant.ofEpochSecond(1, 1_999),
                        LocalDateTime.of(2026, 1, 1, 0, 0),
                        large))));

        assertThat(rows.get(0).values())
                .containsExactly(
                        LocalDate.EPOCH, Instant.ofEpochSecond(1, 1_000), LocalDateTime.of(2026, 1, 1, 0, 0), large);
    }

    @Test
    void of_logicalTypesThatAreNotKnown_areWhatTheyStandOn() {
        org.apache.avro.Schema avro = record("""
                {"name": "hours", "type": {"type": "int", "logicalType": "epoch-hours"}},
                {"name": "odd", "type": {"type": "int", "logicalType": "timestamp-millis"}},
                {"name": "price", "type": {"type": "long", "logicalType": "decimal", "precision": 9, "scale": 2}}""");

        List<Map<String, @Nullable Object>> rows =
                AllDecoders.rows(AvroDatasets.of(avro, List.of(record(avro, 490_000, 7, 1_999L))));

        assertThat(rows.get(0).values()).containsExactly(490_000, 7, 1_999L);
    }

    @Test
    void of_mapsWhoseKeysAreNoTexts_areReadAsTheyAreWritten() {
        org.apache.avro.Schema avro = record("""
                {"name": "m", "type": {"type": "array", "logicalType": "map", "items": {"type": "record", "name": "E",
                  "fields": [{"name": "key", "type": "long"}, {"name": "value", "type": ["null", "string"]}]}}}""");
        org.apache.avro.Schema entry = avro.getField("m").schema().getElementType();

        List<Map<String, @Nullable Object>> rows = AllDecoders.rows(AvroDatasets.of(
                avro, List.of(record(avro, List.of(record(entry, 7L, "seven"), record(entry, 8L, null))))));

        Map<Object, @Nullable Object> expected = new LinkedHashMap<>();
        expected.put(7L, "seven");
        expected.put(8L, null);
        assertThat(rows.get(0).get("m")).isEqualTo(expected);
    }

    @Test
    void of_unionOfSeveralTypes_readsTheValuesOfThoseThatFit() {
        org.apache.avro.Schema avro = record("{\"name\": \"u\", \"type\": [\"null\", \"long\", \"string\"]}");

        assertThatThrownBy(() -> AvroDatasets.of(avro, List.of()))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContainingAll("'u'", "union");
        Batch batch =
                only(Schema.of(Field.int64("u")), record(avro, 5L), record(avro, "five"), record(avro, (Object) null));
        assertThat(batch.misfits().totals()).isEqualTo(Map.of("u", 1L));
        assertThat(batch.column("u").validity().nullCount()).isEqualTo(2);
    }

    @Test
    void schema_recordThatHoldsItself_isATypedError() {
        org.apache.avro.Schema avro = record("{\"name\": \"next\", \"type\": [\"null\", \"R\"]}");

        assertThatThrownBy(() -> AvroDatasets.schema(avro))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContaining("holds itself");
    }

    @Test
    void of_sourceThatFails_isATypedErrorThatNamesTheRecord() {
        Iterable<GenericRecord> failing = () -> Stream.iterate(0, i -> i + 1)
                .map(i -> {
                    if (i == 7) {
                        throw new UncheckedIOException(new IOException("disk"));
                    }
                    return order(i);
                })
                .iterator();

        assertThatThrownBy(() -> AllDecoders.rows(AvroDatasets.of(ORDER, failing)))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContainingAll("record 7", "UncheckedIOException");
        assertThatThrownBy(() -> AllDecoders.rows(AvroDatasets.of(ORDER, Collections.singletonList(null))))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContainingAll("record 0", "null");
    }
}
