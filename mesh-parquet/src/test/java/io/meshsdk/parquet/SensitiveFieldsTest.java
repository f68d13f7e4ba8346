package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.Classification;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.MapColumn;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SensitiveFieldsTest {
    private static final String SECRET = "canary-secret";
    private static final String OPEN = "canary-open";
    private static final long SECRET_NUMBER = 0x5EC2E70123456789L;
    private static final int ROWS = 30_000;
    private static final Schema SCHEMA = Schema.of(
            Field.string("secret").pii("name"),
            Field.string("open"),
            Field.int64("number").pii("account"),
            Field.int64("id"));

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private FileFacts facts = new FileFacts(0, new PartitionStatistics(0, java.util.Map.of()));

    @BeforeEach
    void write() {
        file = folder.resolve("canary.parquet");
        WriterOptions options =
                WriterOptions.defaults().compression(Compression.UNCOMPRESSED).rowGroupBytes(200_000);
        try (ColumnFileWriter writer = ColumnFileWriter.create(file, SCHEMA, options)) {
            writer.write(batch());
            facts = writer.finish();
        }
    }

    private static Batch batch() {
        List<String> secrets = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            secrets.add(i % 3 == 0 ? null : SECRET + i);
            open.add(OPEN + i % 100);
        }
        return Batch.of(
                SCHEMA,
                ROWS,
                List.of(
                        BytesColumn.ofStrings(secrets),
                        BytesColumn.ofStrings(open),
                        LongColumn.of(IntStream.range(0, ROWS)
                                .mapToLong(i -> SECRET_NUMBER)
                                .toArray()),
                        LongColumn.of(IntStream.range(0, ROWS).asLongStream().toArray())));
    }

    @Test
    void finish_sensitiveFields_haveNullCountsOnly() {
        assertThat(facts.statistics().column("secret").orElseThrow().nullCount())
                .hasValue(ROWS / 3);
        for (String name : List.of("secret", "number")) {
            assertThat(facts.statistics().column(name).orElseThrow().minimum()).isEmpty();
            assertThat(facts.statistics().column(name).orElseThrow().maximum()).isEmpty();
        }
        assertThat(facts.statistics().column("open").orElseThrow().maximum()).contains(OPEN + 99);
    }

    @Test
    void finish_footerAndPageIndex_knowNullCountsOfSensitiveFieldsOnly() throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            assertThat(reader.getRowGroups()).hasSizeGreaterThan(1);
            for (var group : reader.getRowGroups()) {
                for (ColumnChunkMetaData chunk : group.getColumns()) {
                    String name = chunk.getPath().toDotString();
                    boolean sensitive = SCHEMA.field(name).isSensitive();
                    assertThat(chunk.getStatistics().isNumNullsSet()).isTrue();
                    assertThat(chunk.getStatistics().hasNonNullValue()).as(name).isEqualTo(!sensitive);
                    assertThat(reader.readColumnIndex(chunk) == null).as(name).isEqualTo(sensitive);
                    assertThat(reader.readOffsetIndex(chunk)).isNotNull();
                    assertThat(chunk.getBloomFilterOffset()).isNegative();
                }
            }
        }
    }

    @Test
    void finish_bytesOutsideOfPages_holdNoSensitiveValue() throws IOException {
        byte[] outside = bytesOutsideOfPages();

        assertThat(count(outside, SECRET.getBytes(StandardCharsets.UTF_8))).isZero();
        byte[] number = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(SECRET_NUMBER)
                .array();
        assertThat(count(outside, number)).isZero();
        assertThat(count(outside, OPEN.getBytes(StandardCharsets.UTF_8)))
                .as("the search does find bounds of fields that are not sensitive")
                .isPositive();
        assertThat(count(Files.readAllBytes(file), SECRET.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ROWS - ROWS / 3);
    }

    @Test
    void finish_sensitiveFieldsInsideOfOthers_leaveNoValueOutsideOfPages() throws IOException {
        List<Field> parts = List.of(Field.string("secret").pii("name"), Field.string("open"));
        Schema schema = Schema.of(
                Field.of("struct", new StructType(parts)),
                Field.list("list", new StructType(parts)),
                Field.map("map", new DataType.StringType(), new StructType(parts)),
                Field.struct("hidden", Field.string("inside")).pii("all of it"),
                Field.list("texts", new DataType.StringType()).classified(Classification.RESTRICTED));
        file = folder.resolve("nested.parquet");
        try (ColumnFileWriter writer =
                ColumnFileWriter.create(file, schema, WriterOptions.defaults().compression(Compression.UNCOMPRESSED))) {
            writer.write(nested(schema));
            facts = writer.finish();
        }

        assertThat(count(bytesOutsideOfPages(), SECRET.getBytes(StandardCharsets.UTF_8)))
                .isZero();
        assertThat(count(bytesOutsideOfPages(), OPEN.getBytes(StandardCharsets.UTF_8)))
                .isPositive();
        assertThat(count(Files.readAllBytes(file), SECRET.getBytes(StandardCharsets.UTF_8)))
                .isGreaterThanOrEqualTo(5);
        assertThat(facts.statistics().columns().keySet())
                .containsExactlyInAnyOrder("struct.secret", "struct.open", "list", "map", "hidden.inside", "texts");
        assertThat(facts.statistics().column("struct.open").orElseThrow().minimum())
                .contains(OPEN);
        for (String name : List.of("struct.secret", "hidden.inside", "list", "map", "texts")) {
            var found = facts.statistics().column(name).orElseThrow();
            assertThat(found.nullCount()).as(name).hasValue(0);
            assertThat(found.minimum()).as(name).isEmpty();
        }
    }

    private static Batch nested(Schema schema) {
        int[] offsets = IntStream.rangeClosed(0, ROWS).toArray();
        Column secret = texts(SECRET);
        Column open = texts(OPEN);
        Validity whole = Validity.allValid(ROWS);
        Column parts = StructColumn.of(List.of(secret, open), whole);
        return Batch.of(
                schema,
                ROWS,
                List.of(
                        parts,
                        ListColumn.of(offsets, parts, whole),
                        MapColumn.of(offsets, open, parts, whole),
                        StructColumn.of(List.of(secret), whole),
                        ListColumn.of(offsets, secret, whole)));
    }

    private static Column texts(String text) {
        return DictionaryColumn.constant(BytesColumn.ofStrings(List.of(text)), ROWS);
    }

    private byte[] bytesOutsideOfPages() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        long end = 4;
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            for (var group : reader.getRowGroups()) {
                for (ColumnChunkMetaData chunk : group.getColumns()) {
                    assertThat(chunk.getStartingPos()).isEqualTo(end);
                    end += chunk.getTotalSize();
                }
            }
        }
        return Arrays.copyOfRange(bytes, (int) end, bytes.length);
    }

    private static int count(byte[] bytes, byte[] wanted) {
        int found = 0;
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            found += Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length) ? 1 : 0;
        }
        return found;
    }

    @Test
    void statistics_readWithTheContract_haveNoBoundsOfSensitiveFields() {
        Schema declared = Schema.of(Field.string("open").pii("city"), Field.int64("id"));

        PartitionStatistics found = ParquetDatasets.ofTable(declared, List.of(TableFile.of(ParquetFile.local(file))))
                .partitions()
                .get(0)
                .statistics()
                .orElseThrow();

        assertThat(found.column("open").orElseThrow().minimum()).isEmpty();
        assertThat(found.column("id").orElseThrow().minimum()).contains(0L);
    }
}
