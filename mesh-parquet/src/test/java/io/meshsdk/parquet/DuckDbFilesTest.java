package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Batch;
import io.meshsdk.data.DictionaryColumn;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Has each decoder read what DuckDB writes. */
final class DuckDbFilesTest {
    private static final int ROWS = 10_000;
    private static final String QUERY = """
            SELECT i::BIGINT AS id, (i % 1000)::INTEGER AS small, (i % 100)::TINYINT AS tiny,
              CASE WHEN i % 7 = 0 THEN NULL ELSE 'text ' || (i % 40) END AS coded,
              'a text of its own ' || i AS own,
              i % 3 = 0 AS truth, (i / 8)::DOUBLE AS number, (i / 4)::FLOAT AS narrow,
              DATE '2020-01-01' + (i % 900)::INTEGER AS day, TIME '00:00:01' + to_microseconds(i::BIGINT) AS clock,
              TIMESTAMP '2024-02-29 12:00:00' + to_microseconds(i::BIGINT) AS local,
              TIMESTAMPTZ '2024-02-29 12:00:00+00' + to_microseconds(i::BIGINT) AS moment,
              (i / 100)::DECIMAL(9,2) AS d9, (i / 100)::DECIMAL(18,2) AS d18, (i / 100)::DECIMAL(38,2) AS d38,
              ('x' || i)::BLOB AS bytes,
              CASE WHEN i % 5 = 0 THEN NULL ELSE {'a': i::INTEGER, 'b': 'text ' || (i % 9)} END AS struct,
              CASE WHEN i % 6 = 0 THEN NULL ELSE range(i % 4) END AS list,
              MAP {'key ' || (i % 3): i::INTEGER} AS map
            FROM range(%d) t(i)""";

    @TempDir
    private Path folder;

    private Path write(String options) throws SQLException {
        Path file = folder.resolve("duck.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute(
                    "COPY (%s) TO '%s' (FORMAT parquet, %s)".formatted(QUERY.replace("%d", "" + ROWS), file, options));
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "COMPRESSION zstd",
                "COMPRESSION snappy, ROW_GROUP_SIZE 3000",
                "COMPRESSION gzip, DICTIONARY_SIZE_LIMIT 10",
                "COMPRESSION uncompressed, PARQUET_VERSION V2",
                "COMPRESSION zstd, PARQUET_VERSION V2, DICTIONARY_SIZE_LIMIT 1, ROW_GROUP_SIZE 5000",
                "COMPRESSION lz4_raw, PARQUET_VERSION V2, DICTIONARY_SIZE_LIMIT 1"
            })
    void rows_writtenByDuckDb_areThose(String options) throws SQLException {
        assertThat(AllDecoders.rows(write(options))).isEqualTo(expected());
    }

    @Test
    void write_version2WithoutDictionaries_hasTheEncodingsThatParquetJavaDoesNotWrite() throws Exception {
        Set<Encoding> found = EnumSet.noneOf(Encoding.class);
        Path file = write("COMPRESSION zstd, PARQUET_VERSION V2, DICTIONARY_SIZE_LIMIT 1");
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            reader.getRowGroups().get(0).getColumns().forEach(chunk -> found.addAll(chunk.getEncodings()));
        }

        assertThat(found)
                .contains(Encoding.DELTA_BINARY_PACKED, Encoding.DELTA_LENGTH_BYTE_ARRAY, Encoding.BYTE_STREAM_SPLIT);
    }

    @Test
    void open_textsOfADictionary_stayCoded() throws SQLException, IOException {
        Path file = write("COMPRESSION zstd");
        for (Decoder decoder : List.of(Decoder.DIRECT, Decoder.PAGES)) {
            try (Stream<Batch> batches =
                    AllDecoders.dataset(file, decoder).select("coded", "own").batches()) {
                assertThat(batches.map(batch -> batch.column("coded"))).allMatch(DictionaryColumn.class::isInstance);
            }
        }
    }

    private static List<Map<String, @Nullable Object>> expected() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(row(i));
        }
        return rows;
    }

    private static Map<String, @Nullable Object> row(int i) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", (long) i);
        row.put("small", i % 1_000);
        row.put("tiny", i % 100);
        row.put("coded", i % 7 == 0 ? null : "text " + i % 40);
        row.put("own", "a text of its own " + i);
        row.put("truth", i % 3 == 0);
        row.put("number", i / 8.0);
        row.put("narrow", i / 4.0f);
        row.put("day", LocalDate.of(2020, 1, 1).plusDays(i % 900));
        row.put("clock", LocalTime.of(0, 0, 1).plus(i, ChronoUnit.MICROS));
        row.put("local", LocalDateTime.of(2024, 2, 29, 12, 0).plus(i, ChronoUnit.MICROS));
        row.put("moment", Instant.parse("2024-02-29T12:00:00Z").plus(i, ChronoUnit.MICROS));
        row.put("d9", BigDecimal.valueOf(i, 2));
        row.put("d18", BigDecimal.valueOf(i, 2));
        row.put("d38", BigDecimal.valueOf(i, 2));
        row.put("bytes", ("x" + i).chars().mapToObj(c -> (byte) c).toList());
        row.put("struct", i % 5 == 0 ? null : struct(i));
        row.put(
                "list",
                i % 6 == 0 ? null : Stream.iterate(0L, n -> n + 1).limit(i % 4).toList());
        row.put("map", Map.of("key " + i % 3, i));
        return row;
    }

    private static Map<String, Object> struct(int i) {
        return Map.of("a", i, "b", "text " + i % 9);
    }
}
