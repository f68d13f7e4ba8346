package io.meshsdk.integration.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.meshsdk.error.StorageException;
import io.meshsdk.integration.interop.Exchange.Version;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.Field;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.StoredTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the tables that Spark wrote in another process, and writes to copies of them, which Spark reads afterwards: what
 * becomes of it is what {@link SparkFeature} says.
 */
final class SparkTablesTest {
    private static final String FOLDER = "mesh.spark.tables";
    /** What is written to copies of the tables, a folder for each operation. */
    static final Path AFTER = Path.of("target", "interop", "after");

    private static final List<String> FOUND = new ArrayList<>();
    private static final Pattern NOT_YET = Pattern.compile("is not there yet|does not\\. Use one that does");

    private static Exchange written;

    @BeforeAll
    static void requireTables() throws IOException {
        written = beside("");
        assertThat(written.names()).isNotEmpty();
        Files.createDirectories(AFTER);
    }

    /** Returns the folder of a name that Spark left beside its tables; skips the test where there are none. */
    static Exchange beside(String name) {
        assumeTrue(
                System.getProperty(FOLDER) != null,
                "Skipped: reads tables that Spark wrote, which are not there; run internal/spark-interop with the profile"
                        + " spark, and name their folder with -D" + FOLDER + ".");
        Path tables = Path.of(System.getProperty(FOLDER));
        return Exchange.in(name.isEmpty() ? tables : tables.resolveSibling(name));
    }

    static Stream<Arguments> tables() {
        return Arrays.stream(SparkFeature.values())
                .flatMap(feature -> feature.tables().stream().map(table -> Arguments.of(feature, table)));
    }

    static Stream<Arguments> operations() {
        return tables().flatMap(table -> Arrays.stream(Operation.values())
                .filter(operation -> operation != Operation.READ)
                .map(operation -> Arguments.of(table.get()[0], table.get()[1], operation)));
    }

    @Test
    void tables_thatSparkWrote_areThoseOfTheFeatures() throws IOException {
        assertThat(Arrays.stream(SparkFeature.values()).flatMap(feature -> feature.tables().stream()))
                .containsExactlyInAnyOrderElementsOf(written.names());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void open_eachVersion_hasTheRowsAndTypesThatSparkReads(SparkFeature feature, String name) throws IOException {
        switch (feature.of(Operation.READ)) {
            case WORKS -> assertReadsEachVersion(name);
            case REFUSED ->
                assertThatThrownBy(() -> assertReadsEachVersion(name))
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining(feature.named());
            default -> assertThatThrownBy(() -> assertReadsEachVersion(name)).isNotInstanceOf(StorageException.class);
        }
    }

    private static void assertReadsEachVersion(String name) throws IOException {
        WritableTable table = new WritableTable(written.table(name));
        for (Version version : written.versions(name)) {
            assertReadsAs(name, version.number(), table.open(AsOf.version(version.number())));
            assertReadsAs(name, version.number(), table.open(AsOf.timestamp(version.time())));
        }
    }

    private static void assertReadsAs(String name, long version, StoredTable opened) throws IOException {
        assertThat(opened.version()).isEqualTo(version);
        assertThat(CanonicalText.schema(opened.dataset().schema()))
                .as("columns of version %d", version)
                .isEqualTo(written.schema(name, version));
        try (var rows = opened.dataset().rows()) {
            assertThat(CanonicalText.lines(rows.map(row -> row.toMap()).toList()))
                    .as("rows of version %d", version)
                    .isEqualTo(written.rows(name, version));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void dataset_filteredByAValue_losesNoRowOfIt(SparkFeature feature, String name) {
        assumeTrue(feature.of(Operation.READ) == Outcome.WORKS, "Skipped: table '%s' cannot be read.".formatted(name));
        WritableTable table = new WritableTable(written.table(name));
        List<Map<String, Object>> rows = table.rows();
        for (Field field : table.open(AsOf.latest()).dataset().schema().fields()) {
            rows.stream()
                    .map(row -> row.get(field.name()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .limit(5)
                    .forEach(value -> assertLosesNone(table, rows, field.name(), value));
        }
    }

    private static void assertLosesNone(
            WritableTable table, List<Map<String, Object>> rows, String column, Object value) {
        Optional<String> literal = literal(value);
        if (literal.isPresent()) {
            Filter filter = Filter.parse("\"%s\" = %s".formatted(column, literal.get()));
            List<String> wanted = CanonicalText.lines(
                    rows.stream().filter(row -> value.equals(row.get(column))).toList());
            assertThat(CanonicalText.lines(table.rows(filter)))
                    .as(filter.text())
                    .containsAll(wanted);
        }
    }

    private static Optional<String> literal(Object value) {
        if (value instanceof String text) {
            return Optional.of("'" + text.replace("'", "''") + "'");
        }
        if (value instanceof LocalDate day) {
            return Optional.of("date '" + day + "'");
        }
        if (value instanceof Instant time) {
            return Optional.of("timestamp '" + time + "'");
        }
        if (value instanceof BigDecimal decimal) {
            return Optional.of(decimal.toPlainString());
        }
        return value instanceof Integer || value instanceof Long ? Optional.of(value.toString()) : Optional.empty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void statistics_ofTheNewestVersion_areThoseSparkWrote(SparkFeature feature, String name) throws IOException {
        List<String> found = new WritableTable(written.table(name))
                .log().files().stream()
                        .map(file -> file.path() + "\t" + file.stats())
                        .sorted()
                        .toList();

        assertThat(found).isEqualTo(written.lines(name, "stats.txt"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operation_onACopy_endsAsTheFeatureSays(SparkFeature feature, String name, Operation operation)
            throws IOException {
        Exchange copies = Exchange.in(AFTER.resolve(operation.toString()));
        written.copyTable(name, copies);
        Attempt attempt = attempt(feature, name, operation, copies);
        FOUND.add("%s %s %s: %s".formatted(feature, name, operation, attempt));

        assertThat(attempt.outcome())
                .as("%s of %s: %s", operation, name, attempt)
                .isEqualTo(feature.of(operation));
    }

    /** Leaves what became of each operation, for who has to mend the expectations. */
    @AfterAll
    static void tellWhatWasFound() throws IOException {
        Files.createDirectories(AFTER);
        Files.write(AFTER.resolveSibling("found.txt"), FOUND);
    }

    private static Attempt attempt(SparkFeature feature, String name, Operation operation, Exchange copies)
            throws IOException {
        Map<String, Long> before = listing(copies.table(name));
        try {
            copies.write(name, "rows.txt", operation.run(new WritableTable(copies.table(name)), earlier(name)));
            return new Attempt(Outcome.WORKS, "");
        } catch (StorageException e) {
            boolean isMissing = NOT_YET.matcher(e.getMessage()).find();
            boolean isNamed = e.getMessage().contains(feature.named())
                    && listing(copies.table(name)).equals(before);
            return new Attempt(
                    isMissing ? Outcome.MISSING : isNamed ? Outcome.REFUSED : Outcome.BROKEN, String.valueOf(e));
        } catch (RuntimeException | AssertionError e) {
            return new Attempt(Outcome.BROKEN, String.valueOf(e));
        }
    }

    private static long earlier(String name) throws IOException {
        List<Version> versions = written.versions(name);
        return versions.get(Math.max(0, versions.size() - 2)).number();
    }

    private static Map<String, Long> listing(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, Long> found = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString(), Files.size(file));
            }
            return found;
        }
    }

    /** How an operation ended, and why. */
    private record Attempt(Outcome outcome, String reason) {
        @Override
        public String toString() {
            return outcome + " " + reason;
        }
    }
}
