package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.meshsdk.data.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads what Spark wrote, in another process, with every decoder. */
final class SparkFilesTest {
    private static final String FOLDER = "mesh.spark.files";

    @ParameterizedTest
    @EnumSource(Decoder.class)
    void read_filesOfSpark_isWhatSparkReads(Decoder decoder) throws IOException {
        Path folder = Path.of(System.getProperty(FOLDER, ""));
        assumeTrue(
                Files.exists(folder.resolve("expected.txt")),
                "Skipped: reads files that Spark wrote, which are not there; run internal/spark-interop with the profile"
                        + " spark, and name their folder with -D" + FOLDER + ".");
        List<String> expected = Files.readAllLines(folder.resolve("expected.txt"));
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".parquet"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }

        assertThat(files)
                .hasSize(16)
                .allSatisfy(file -> assertThat(lines(file, decoder)).isEqualTo(expected));
    }

    private static List<String> lines(Path file, Decoder decoder) {
        ReadOptions options = ReadOptions.defaults().decoder(decoder);
        try (Stream<Row> rows =
                ParquetDatasets.of(List.of(ParquetFile.local(file)), options).rows()) {
            return rows.map(SparkFilesTest::line).sorted().toList();
        }
    }

    private static String line(Row row) {
        return row.schema().names().stream()
                .map(name -> row.find(name).map(SparkFilesTest::text).orElse("null"))
                .collect(Collectors.joining("\t"));
    }

    private static String text(Object value) {
        if (value instanceof Row || value instanceof List || value instanceof Map) {
            return quoted(json(value));
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
    }

    private static String json(Object value) {
        if (value instanceof Row row) {
            return row.toMap().entrySet().stream()
                    .map(entry -> "\"%s\":%s".formatted(entry.getKey(), json(entry.getValue())))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> "\"%s\":%s".formatted(entry.getKey(), json(entry.getValue())))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SparkFilesTest::json).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\t", "\\t")
                .replace("\n", "\\n");
        return '"' + escaped + '"';
    }
}
