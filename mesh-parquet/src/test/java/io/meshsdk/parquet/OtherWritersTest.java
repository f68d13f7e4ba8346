package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.example.GroupWriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads what parquet-java writes record by record: both page versions, their encodings, several codecs. */
final class OtherWritersTest {
    private static final int ROWS = 25_000;
    private static final MessageType TYPE = MessageTypeParser.parseMessageType("""
            message m {
              required int64 id;
              optional binary text (STRING);
              optional int32 day (DATE);
              optional int64 millis (TIMESTAMP(MILLIS,true));
              optional int64 local (TIMESTAMP(MICROS,false));
              optional int32 clock (TIME(MILLIS,false));
              optional int64 exact (TIME(MICROS,false));
              optional int96 old;
              optional boolean truth;
              optional double number;
              optional float small;
              optional int32 tiny (INTEGER(8,true));
              optional fixed_len_byte_array(5) amount (DECIMAL(10,2));
              optional binary wide (DECIMAL(30,3));
            }
            """);

    @TempDir
    private Path folder;

    @Test
    void schema_ofAFileOfParquetJava_saysWhichFieldsAreRequired() throws IOException {
        Path file = folder.resolve("empty.parquet");
        new GroupWriter(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .build()
                .close();

        Schema schema = ParquetDatasets.schema(file);

        assertThat(schema.field("id")).isEqualTo(Field.int64("id").required());
        assertThat(schema.field("wide")).isEqualTo(Field.decimal("wide", 30, 3));
        assertThat(schema.names()).isEqualTo(ParquetDatasets.of(file).schema().names());
    }

    @ParameterizedTest
    @CsvSource({
        "PARQUET_1_0, true, SNAPPY",
        "PARQUET_1_0, false, ZSTD",
        "PARQUET_2_0, true, GZIP",
        "PARQUET_2_0, false, UNCOMPRESSED",
        "PARQUET_2_0, false, SNAPPY",
        "PARQUET_2_0, true, ZSTD",
        "PARQUET_1_0, true, LZ4_RAW"
    })
    void of_fileOfParquetJava_givesItsRows(WriterVersion version, boolean dictionary, CompressionCodecName codec)
            throws IOException {
        Path file = folder.resolve("other.parquet");
        try (ParquetWriter<Group> writer = new GroupWriter(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withWriterVersion(version)
                .withDictionaryEncoding(dictionary)
                .withCompressionCodec(codec)
                .withRowGroupSize(400_000L)
                .withPageSize(20_000)
                .build()) {
            for (int i = 0; i < ROWS; i++) {
                writer.write(group(i));
            }
        }

        Dataset dataset = ParquetDatasets.of(file);

        assertThat(dataset.schema())
                .isEqualTo(Schema.of(
                        Field.int64("id"),
                        Field.string("text"),
                        Field.date("day"),
                        Field.timestamp("millis"),
                        Field.localTimestamp("local"),
                        Field.time("clock"),
                        Field.time("exact"),
                        Field.timestamp("old"),
                        Field.bool("truth"),
                        Field.float64("number"),
                        Field.float32("small"),
                        Field.int8("tiny"),
                        Field.decimal("amount", 10, 2),
                        Field.decimal("wide", 30, 3)));
        List<Map<String, @Nullable Object>> expected = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            expected.add(values(i));
        }
        try (Stream<Row> rows = dataset.rows()) {
            assertThat(rows.map(Row::toMap).map(HashMap::new).toList()).isEqualTo(expected);
        }
        for (String column : List.of("millis", "local", "clock", "exact", "day", "tiny")) {
            assertBounds(dataset, column, expected);
        }
    }

    @SuppressWarnings("unchecked")
    private static void assertBounds(Dataset dataset, String column, List<Map<String, @Nullable Object>> rows) {
        Comparator<Object> order = (Comparator<Object>) (Comparator<?>) Comparator.naturalOrder();
        List<Object> bounds = new ArrayList<>();
        for (Partition partition : dataset.partitions()) {
            ColumnStatistics known =
                    partition.statistics().flatMap(all -> all.column(column)).orElseThrow();
            bounds.add(known.minimum().orElseThrow());
            bounds.add(known.maximum().orElseThrow());
        }
        List<Object> values = new ArrayList<>();
        rows.forEach(row -> Optional.ofNullable(row.get(column)).ifPresent(values::add));

        assertThat(Collections.min(bounds, order)).as(column).isEqualTo(Collections.min(values, order));
        assertThat(Collections.max(bounds, order)).as(column).isEqualTo(Collections.max(values, order));
    }

    private static Group group(int i) {
        Group group = new SimpleGroup(TYPE);
        group.add("id", (long) i);
        if (i % 11 == 0) {
            return group;
        }
        group.add("text", "text " + i % 500);
        group.add("day", i % 1000);
        group.add("millis", 1_700_000_000_000L + i);
        group.add("local", 1_700_000_000_000_000L + i);
        group.add("clock", 1_000 * i);
        group.add("exact", 1_000_001L * i);
        ByteBuffer moment = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        moment.putLong(i * 1_000_000L).putInt(2_440_588 + i % 100);
        group.add("old", Binary.fromConstantByteArray(moment.array()));
        group.add("truth", i % 3 == 0);
        group.add("number", i / 4.0);
        group.add("small", i / 8.0f);
        group.add("tiny", i % 256 - 128);
        byte[] amount = BigDecimal.valueOf(i - 500L, 2).unscaledValue().toByteArray();
        byte[] padded = new byte[5];
        java.util.Arrays.fill(padded, (byte) (i < 500 ? -1 : 0));
        System.arraycopy(amount, 0, padded, 5 - amount.length, amount.length);
        group.add("amount", Binary.fromConstantByteArray(padded));
        group.add("wide", Binary.fromConstantByteArray(wide(i).unscaledValue().toByteArray()));
        return group;
    }

    private static BigDecimal wide(int i) {
        return new BigDecimal("-98765432109876543210.123").add(BigDecimal.valueOf(i));
    }

    private static Map<String, @Nullable Object> values(int i) {
        Map<String, @Nullable Object> values = new HashMap<>();
        TYPE.getFields().forEach(field -> values.put(field.getName(), null));
        values.put("id", (long) i);
        if (i % 11 == 0) {
            return values;
        }
        values.put("text", "text " + i % 500);
        values.put("day", LocalDate.ofEpochDay(i % 1000));
        values.put("millis", Instant.ofEpochMilli(1_700_000_000_000L + i));
        values.put("local", LocalDateTime.of(2023, 11, 14, 22, 13, 20).plus(i, ChronoUnit.MICROS));
        values.put("clock", LocalTime.ofSecondOfDay(i));
        values.put("exact", LocalTime.ofSecondOfDay(i).plus(i, ChronoUnit.MICROS));
        values.put("old", Instant.EPOCH.plusSeconds(86_400L * (i % 100)).plusMillis(i));
        values.put("truth", i % 3 == 0);
        values.put("number", i / 4.0);
        values.put("small", i / 8.0f);
        values.put("tiny", i % 256 - 128);
        values.put("amount", BigDecimal.valueOf(i - 500L, 2));
        values.put("wide", wide(i));
        return values;
    }

    private static final class GroupWriter extends ParquetWriter.Builder<Group, GroupWriter> {
        GroupWriter(OutputFile file) {
            super(file);
        }

        @Override
        protected GroupWriter self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<Group> getWriteSupport(Configuration settings) {
            GroupWriteSupport.setSchema(TYPE, settings);
            return new GroupWriteSupport();
        }

        @Override
        protected WriteSupport<Group> getWriteSupport(org.apache.parquet.conf.ParquetConfiguration settings) {
            settings.set(GroupWriteSupport.PARQUET_EXAMPLE_SCHEMA, TYPE.toString());
            return new GroupWriteSupport();
        }
    }
}
