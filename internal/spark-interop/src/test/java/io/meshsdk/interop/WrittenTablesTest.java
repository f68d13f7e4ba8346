package io.meshsdk.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Writes a table with each script of {@code src/test/resources/tables}, and what Spark reads of it beside it: the integration
 * tests read the same, and append.
 */
@Execution(ExecutionMode.CONCURRENT)
final class WrittenTablesTest {
    private static final Path SCRIPTS = Path.of("src", "test", "resources", "tables");
    private static final Exchange EXCHANGE =
            Exchange.in(Path.of(System.getProperty("spark.tables", "target/spark-tables")));
    private static final String AGE_LOG = "AGE LOG";

    static List<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.map(file -> file.getFileName().toString().replace(".sql", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void write_tableOfAScript_isReadByVersion(String name) throws IOException {
        SparkTables spark = SparkTables.open();
        EXCHANGE.clear(name);
        Path table = EXCHANGE.table(name);
        for (String statement : statements(name)) {
            if (statement.equals(AGE_LOG)) {
                age(table.resolve("_delta_log"));
            } else {
                spark.sql(statement, table);
            }
        }
        EXCHANGE.record(spark, name);

        assertThat(EXCHANGE.lines(name, "versions.txt")).isNotEmpty();
        assertThat(EXCHANGE.lines(name, "stats.txt")).isNotEmpty();
    }

    private static List<String> statements(String name) throws IOException {
        return Arrays.stream(Files.readString(SCRIPTS.resolve(name + ".sql")).split(";\n"))
                .map(String::strip)
                .toList();
    }

    /** Makes all versions of a log but the newest older than logs are kept. */
    private static void age(Path log) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(log)) {
            files = all.filter(file -> file.getFileName().toString().matches("\\d{20}\\..*"))
                    .sorted()
                    .toList();
        }
        String newest = version(files.get(files.size() - 1));
        for (Path file : files) {
            if (!version(file).equals(newest)) {
                Instant written = Files.getLastModifiedTime(file).toInstant();
                Files.setLastModifiedTime(file, FileTime.from(written.minus(Duration.ofDays(40))));
            }
        }
    }

    private static String version(Path file) {
        return file.getFileName().toString().substring(0, 20);
    }
}
