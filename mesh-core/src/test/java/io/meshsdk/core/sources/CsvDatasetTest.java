package io.meshsdk.core.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.Datasets;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Misfits;
import io.meshsdk.data.Row;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvDatasetTest {
    private static final Schema TWO = Schema.of(Field.string("name"), Field.int32("n"));

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), text);
    }

    private static List<Row> rows(Dataset dataset) {
        try (Stream<Row> rows = dataset.rows()) {
            return rows.toList();
        }
    }

    private static Misfits misfits(Dataset dataset) {
        try (Stream<Batch> batches = dataset.batches()) {
            return batches.map(Batch::misfits).reduce(Misfits.none(), Misfits::and);
        }
    }

    @Test
    void csv_everyType_isReadFromItsIsoForm() throws IOException {
        Schema schema = Schema.of(
                Field.string("s"),
                Field.bool("b"),
                Field.int8("i8"),
                Field.int64("i64"),
                Field.float32("f"),
                Field.float64("d"),
                Field.decimal("dec", 10, 2),
                Field.date("day"),
                Field.timestamp("ts"),
                Field.localTimestamp("lts"),
                Field.time("t"),
                Field.binary("bin"));
        Path file = file("s,b,i8,i64,f,d,dec,day,ts,lts,t,bin\r\n"
                + "\"a \"\"b\"\",\nc\",TRUE,-128,9223372036854775807,0.5,1e3,-12.5,2026-02-28,2026-01-01T00:00:00+01:00,"
                + "2026-01-01T12:00:00,23:59:59,AAE=\r\n"
                + ",,,,,,,,,,,\r\n");
        Dataset dataset = Datasets.csv(file, schema);
        List<Row> rows = rows(dataset);

        assertThat(misfits(dataset).isEmpty()).isTrue();
        assertThat(rows).hasSize(2);
        Row first = rows.get(0);
        assertThat(first.string("s")).isEqualTo("a \"b\",\nc");
        assertThat(first.truth("b")).isTrue();
        assertThat(first.integer("i8")).isEqualTo(-128);
        assertThat(first.integer("i64")).isEqualTo(Long.MAX_VALUE);
        assertThat(first.floating("f")).isEqualTo(0.5);
        assertThat(first.floating("d")).isEqualTo(1000);
        assertThat(first.decimal("dec")).isEqualTo(new BigDecimal("-12.50"));
        assertThat(first.date("day")).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(first.instant("ts")).isEqualTo(Instant.parse("2025-12-31T23:00:00Z"));
        assertThat(first.value("lts", LocalDateTime.class)).isEqualTo(LocalDateTime.of(2026, 1, 1, 12, 0));
        assertThat(first.value("t", LocalTime.class)).isEqualTo(LocalTime.of(23, 59, 59));
        assertThat(first.value("bin", byte[].class)).containsExactly(0, 1);
        assertThat(schema.names())
                .allSatisfy(name -> assertThat(rows.get(1).isNull(name)).isTrue());
    }

    @Test
    void csv_emptyValues_areNullUnlessAQuotedText() throws IOException {
        List<Row> rows = rows(Datasets.csv(file("name,n\n\"\",\"\"\n,\n"), TWO));

        assertThat(rows.get(0).string("name")).isEmpty();
        assertThat(rows.get(0).isNull("n")).isTrue();
        assertThat(rows.get(1).isNull("name")).isTrue();
    }

    @Test
    void csv_malformedValues_areMisfitsOfTheirRowsWithoutTheValue() throws IOException {
        Dataset dataset = Datasets.csv(file("n,name\n1,a\nabc,b\n 3,c\n2147483648,d\n"), TWO);

        assertThat(misfits(dataset).sample())
                .containsExactly(
                        new Misfits.Misfit(1, "n", "integer", "java.lang.String"),
                        new Misfits.Misfit(2, "n", "integer", "java.lang.String"),
                        new Misfits.Misfit(3, "n", "integer", "java.lang.Long"));
        assertThat(rows(dataset))
                .hasSize(4)
                .first()
                .satisfies(row -> assertThat(row.integer("n")).isOne());
    }

    @Test
    void csv_formsOfOtherLanguages_areMisfits() throws IOException {
        Schema schema = Schema.of(Field.float64("d"), Field.decimal("dec", 5, 2), Field.timestamp("ts"));
        Dataset dataset = Datasets.csv(
                file("d,dec,ts\n1f,\"1,5\",2026-01-01T00:00:00\n0x1p3,1e99999,yesterday\n1 ,1.005,1767225600\n"),
                schema);

        assertThat(misfits(dataset).totals())
                .containsEntry("d", 3L)
                .containsEntry("dec", 3L)
                .containsEntry("ts", 3L);
    }

    @Test
    void schema_headerWithMissingAndAdditionalColumns_saysSo() throws IOException {
        Dataset dataset = Datasets.csv(file("extra,n\nx,1\n"), TWO);

        assertThat(dataset.schema()).isEqualTo(Schema.of(Field.string("extra"), Field.int32("n")));
        assertThat(rows(dataset).get(0).string("extra")).isEqualTo("x");
    }

    @Test
    void csv_byteOrderMarkAndBlankLines_areNoData() throws IOException {
        assertThat(rows(Datasets.csv(file("\uFEFFname,n\n\na,1\n\n"), TWO)))
                .singleElement()
                .satisfies(row -> assertThat(row.string("name")).isEqualTo("a"));
    }

    @Test
    void csv_blankLinesInASingleColumn_areNulls() throws IOException {
        Schema one = Schema.of(Field.int32("n"));
        assertThat(rows(Datasets.csv(file("n\n1\n\n3\n"), one))).hasSize(3);
    }

    @Test
    void csv_headerOnly_hasNoRow() throws IOException {
        assertThat(rows(Datasets.csv(file("name,n"), TWO))).isEmpty();
    }

    @Test
    void csv_nothingIsRead_beforeItIsAsked() {
        Dataset dataset = Datasets.csv(folder.resolve("nowhere.csv"), TWO);

        assertThat(dataset.partitions()).hasSize(1);
        assertThatThrownBy(dataset::schema)
                .isInstanceOf(DataSourceException.class)
                .hasMessageContainingAll("Cannot read CSV file", "nowhere.csv", "NoSuchFileException");
    }

    @Test
    void csv_brokenFiles_areDataSourceExceptionsWithFileAndLineAndNoValue() throws IOException {
        assertBroken("", "no header row");
        assertBroken("name,name\n", "names a column twice");
        assertBroken("name,\n", "without a name");
        assertBroken("name,n\nsecret,1\nsecret,2,3\n", "line 3 has 3 values where the header has 2");
        assertBroken("name,n\nsecret,1\n\"secret\"x,2\n", "after line 2");
    }

    @Test
    void csv_bytesThatAreNoUtf8_areADataSourceException() throws IOException {
        Path file = folder.resolve("latin1.csv");
        Files.write(file, "name,n\nsecr\u00e9t,1\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> rows(Datasets.csv(file, TWO)))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void csv_nestedField_isRefused() {
        Schema nested = Schema.of(Field.list("l", new DataType.IntType()));
        assertThatThrownBy(() -> Datasets.csv(folder, nested))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'l'");
    }

    private void assertBroken(String text, String reason) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> rows(Datasets.csv(file, TWO)))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContainingAll("Cannot read CSV file", "data.csv", reason)
                .hasMessageNotContaining("secret");
    }
}
