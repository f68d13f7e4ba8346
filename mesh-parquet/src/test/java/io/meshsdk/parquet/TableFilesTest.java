package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.Row;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableFilesTest {
    private static final int ROWS = 10_000;
    private static final Schema IN_FILE = Schema.of(Field.int32("id"), Field.string("name"));

    @TempDir
    private Path folder;

    private TableFile file() {
        Path file = folder.resolve("t.parquet");
        List<String> names =
                IntStream.range(0, ROWS).mapToObj(i -> "name " + i % 10).toList();
        try (ColumnFileWriter writer = ColumnFileWriter.create(file, IN_FILE, WriterOptions.defaults())) {
            writer.write(Batch.of(
                    IN_FILE,
                    ROWS,
                    List.of(IntColumn.of(IntStream.range(0, ROWS).toArray()), BytesColumn.ofStrings(names))));
            assertThat(writer.finish().rowCount()).isEqualTo(ROWS);
        }
        return TableFile.of(ParquetFile.local(file));
    }

    private static List<Row> rows(Dataset dataset) {
        try (Stream<Row> rows = dataset.rows()) {
            return rows.toList();
        }
    }

    @Test
    void ofTable_constantsAndMissingColumns_fillTheirFields() {
        Schema schema = Schema.of(
                Field.date("day"),
                Field.int64("id"),
                Field.decimal("rate", 20, 4),
                Field.string("region"),
                Field.string("later"));
        TableFile file = file().withConstant("day", LocalDate.of(2026, 11, 20))
                .withConstant("rate", new BigDecimal("1.5"))
                .withNull("region");

        Dataset table = ParquetDatasets.ofTable(schema, List.of(file));

        List<Row> rows = rows(table);
        assertThat(rows).hasSize(ROWS);
        Row last = rows.get(ROWS - 1);
        assertThat(last.date("day")).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(last.integer("id")).isEqualTo(ROWS - 1);
        assertThat(last.decimal("rate")).isEqualTo(new BigDecimal("1.5000"));
        assertThat(last.isNull("region")).isTrue();
        assertThat(last.isNull("later")).isTrue();
        PartitionStatistics statistics = table.partitions().get(0).statistics().orElseThrow();
        assertThat(statistics.column("day").orElseThrow().maximum()).contains(LocalDate.of(2026, 11, 20));
        assertThat(statistics.column("later").orElseThrow().nullCount()).hasValue(ROWS);
        assertThat(statistics.column("id").orElseThrow().maximum()).contains(ROWS - 1L);
    }

    @Test
    void ofTable_deletedRows_areLeftOutAndSilenceStatistics() {
        TableFile file = file().withoutRows(row -> row % 2 == 0 || row < 5_000);

        Dataset table = ParquetDatasets.ofTable(IN_FILE, List.of(file));

        assertThat(rows(table).stream().map(row -> (int) row.integer("id")))
                .isEqualTo(IntStream.range(5_000, ROWS)
                        .filter(i -> i % 2 == 1)
                        .boxed()
                        .toList());
        assertThat(table.partitions().get(0).statistics()).isEmpty();
    }

    @Test
    void select_someFields_readsThoseInTheirOrder() {
        Dataset names = ParquetDatasets.ofTable(IN_FILE, List.of(file())).select("name", "id");

        Row row = rows(names).get(7);
        assertThat(row.schema().names()).containsExactly("name", "id");
        assertThat(row.string("name")).isEqualTo("name 7");
    }

    @Test
    void select_constantsOnly_readsNoPages() {
        Schema schema = IN_FILE.and(List.of(Field.string("region")));
        Dataset regions = ParquetDatasets.ofTable(schema, List.of(file().withConstant("region", "north")))
                .select("region");

        assertThat(rows(regions))
                .hasSize(ROWS)
                .allMatch(row -> row.string("region").equals("north"));
    }

    @Test
    void open_textsOfADictionary_stayEncodedAndBuffersAreReused() {
        Dataset table = ParquetDatasets.ofTable(IN_FILE, List.of(file()));

        try (BatchReader reader = table.partitions().get(0).open()) {
            Batch first = reader.next().orElseThrow();
            assertThat(first.column("name")).isInstanceOf(DictionaryColumn.class);
            assertThat(first.rowCount()).isEqualTo(4_096);
            Row kept = Row.copyOf(first, 3);
            int[] ids = ((IntColumn) first.column("id")).values();
            int[] entries = ((DictionaryColumn) first.column("name")).ids();

            Batch second = reader.next().orElseThrow();

            assertThat(((IntColumn) second.column("id")).values()).isSameAs(ids);
            assertThat(((DictionaryColumn) second.column("name")).ids()).isSameAs(entries);
            assertThat(ids[3]).isEqualTo(4_099);
            assertThat(kept.integer("id")).isEqualTo(3);
            assertThat(kept.string("name")).isEqualTo("name 3");
        }
    }

    @Test
    void open_buffersOverwrittenBetweenBatches_doesNotChangeWhatComes() {
        Dataset table = ParquetDatasets.ofTable(IN_FILE, List.of(file()));
        List<Integer> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();

        try (BatchReader reader = table.partitions().get(0).open()) {
            for (Batch batch = reader.next().orElse(null);
                    batch != null;
                    batch = reader.next().orElse(null)) {
                for (int row = 0; row < batch.rowCount(); row++) {
                    ids.add((int) Row.copyOf(batch, row).integer("id"));
                    names.add(Row.copyOf(batch, row).string("name"));
                }
                java.util.Arrays.fill(((IntColumn) batch.column("id")).values(), -7);
                java.util.Arrays.fill(((DictionaryColumn) batch.column("name")).ids(), -7);
            }
        }

        assertThat(ids).isEqualTo(IntStream.range(0, ROWS).boxed().toList());
        assertThat(names)
                .isEqualTo(
                        IntStream.range(0, ROWS).mapToObj(i -> "name " + i % 10).toList());
    }

    @Test
    void ofTable_columnOfAnotherType_isATypedErrorThatNamesBoth() {
        Dataset table = ParquetDatasets.ofTable(Schema.of(Field.date("name")), List.of(file()));

        assertThatThrownBy(table::partitions)
                .isInstanceOf(DataSourceException.class)
                .hasMessageContainingAll("'name'", "t.parquet", "date");
    }

    @Test
    void ofTable_constantOfAnotherType_isAMisuse() {
        TableFile file = file().withConstant("name", 7);

        assertThatThrownBy(() -> ParquetDatasets.ofTable(IN_FILE, List.of(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'name'")
                .hasMessageNotContaining("7");
    }

    @Test
    void ofTable_nestedFieldThatTheFileLacks_isNull() {
        Schema nested = Schema.of(Field.int32("id"), Field.list("tags", new DataType.StringType()));

        Dataset table = ParquetDatasets.ofTable(nested, List.of(file()));

        assertThat(rows(table)).hasSize(ROWS).allMatch(row -> row.isNull("tags"));
    }

    @Test
    void of_filesOfOtherFields_isATypedError() {
        Path other = folder.resolve("other.parquet");
        Schema schema = Schema.of(Field.int64("id"));
        try (ColumnFileWriter writer = ColumnFileWriter.create(other, schema, WriterOptions.defaults())) {
            writer.write(Batch.of(schema, 1, List.of(LongColumn.of(1L))));
            assertThat(writer.finish().rowCount()).isEqualTo(1);
        }
        assertThat(file().toString()).endsWith("t.parquet");

        assertThatThrownBy(() -> ParquetDatasets.of(other, folder.resolve("t.parquet")))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContainingAll("other.parquet", "t.parquet");
    }

    @Test
    void of_noParquetFile_isATypedError() {
        assertThatThrownBy(() -> ParquetDatasets.of(folder.resolve("missing.parquet")))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContaining("missing.parquet");
    }
}
