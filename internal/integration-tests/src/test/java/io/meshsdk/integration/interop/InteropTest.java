package io.meshsdk.integration.interop;

import static io.meshsdk.integration.interop.QuickstartTable.LIFETIME_VALUES;
import static org.assertj.core.api.Assertions.assertThat;

import io.delta.kernel.expressions.And;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.expressions.Predicate;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Mesh;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.examples.quickstart.Quickstart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the quickstart wrote, Delta Kernel reads with its own reader: the same as the owner reads through the mesh, and
 * the same as a second computation says. What was read is left beside the warehouse for Spark to compare.
 */
final class InteropTest {
    private static final Path FOLDER = Path.of("target", "interop").toAbsolutePath();
    private static final Path WAREHOUSE = FOLDER.resolve("warehouse");
    private static final Principal OWNER = Principal.service("sales-pipeline", QuickstartTable.DOMAIN);
    private static final Set<String> INSTANTS = Set.of("_computed_at", "_publish_timestamp");
    private static final Predicate GOLD = new Predicate("=", new Column("segment"), Literal.ofString("gold"));
    private static final Predicate MIDDLE = new And(
            new Predicate(">=", new Column("ltv_score"), Literal.ofDouble(25_000)),
            new Predicate("<", new Column("ltv_score"), Literal.ofDouble(35_000)));

    private static Instant before;
    private static Instant after;

    @BeforeAll
    static void runQuickstart() throws IOException {
        Recording recording = Recording.into(FOLDER.resolve("recording"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        before = Instant.now();
        boolean asExpected = Quickstart.run(WAREHOUSE, new PrintStream(printed, true, StandardCharsets.UTF_8));
        after = Instant.now();
        assertThat(asExpected).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
        record(recording);
    }

    private static void record(Recording recording) throws IOException {
        for (QuickstartTable table : QuickstartTable.values()) {
            recording.write(table, "schema.txt", schemaForOwner(table));
            recording.write(table, "rows.txt", CanonicalText.lines(rowsForOwner(table)));
            recording.write(table, "files.txt", kernel(table).files());
        }
        KernelTable values = kernel(LIFETIME_VALUES);
        recording.write(LIFETIME_VALUES, "files-gold.txt", values.files(GOLD));
        recording.write(LIFETIME_VALUES, "files-range.txt", values.files(MIDDLE));
    }

    @ParameterizedTest
    @EnumSource
    void schema_readByKernel_isTheOwners(QuickstartTable table) {
        assertThat(kernel(table).schema()).isEqualTo(schemaForOwner(table)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void rows_readByKernel_areTheOwners(QuickstartTable table) throws IOException {
        List<String> found = CanonicalText.lines(kernel(table).rows());

        assertThat(found).isEqualTo(CanonicalText.lines(rowsForOwner(table)));
    }

    @ParameterizedTest
    @EnumSource
    void rows_readByKernel_areTheComputedOnes(QuickstartTable table) throws IOException {
        List<Map<String, Object>> computed = ComputedSales.rows(table);
        Collection<String> columns = computed.get(0).keySet();

        List<Map<String, Object>> rows = kernel(table).rows();
        List<String> found = rows.stream()
                .map(row -> comparable(row, columns))
                .map(CanonicalText::line)
                .sorted()
                .toList();

        assertThat(found).isEqualTo(CanonicalText.lines(computed));
        assertThat(rows.get(0).keySet())
                .filteredOn(column -> !column.startsWith("_"))
                .containsExactlyElementsOf(columns);
    }

    @ParameterizedTest
    @EnumSource
    void rows_readByKernel_carryTheProductColumns(QuickstartTable table) throws IOException {
        List<Map<String, Object>> found = kernel(table).rows();
        Instant published = (Instant) found.get(0).get("_publish_timestamp");

        assertThat(published).isBetween(before, after);
        assertThat(found).allSatisfy(row -> {
            assertThat(row)
                    .containsEntry("_product_name", table.product())
                    .containsEntry("_product_version", table.version())
                    .containsEntry("_domain", QuickstartTable.DOMAIN);
            assertThat(row.entrySet())
                    .filteredOn(entry -> INSTANTS.contains(entry.getKey()))
                    .allMatch(entry -> published.equals(entry.getValue()));
        });
    }

    @Test
    void scan_ofOneSegment_listsSomeOfTheFiles() throws IOException {
        KernelTable values = kernel(LIFETIME_VALUES);

        assertThat(values.files(GOLD)).isNotEmpty().isSubsetOf(values.files());
        assertThat(values.files(GOLD).size()).isLessThan(values.files().size());
        assertThat(values.rowsOfFiles(GOLD))
                .containsExactlyInAnyOrderElementsOf(values.rows().stream()
                        .filter(row -> "gold".equals(row.get("segment")))
                        .toList());
    }

    @Test
    void scan_ofARangeOfNumbers_skipsFilesByStatistics() throws IOException {
        KernelTable values = kernel(LIFETIME_VALUES);

        assertThat(values.files(MIDDLE)).isNotEmpty().isSubsetOf(values.files());
        assertThat(values.files(MIDDLE).size()).isLessThan(values.files().size());
        assertThat(values.rowsOfFiles(MIDDLE).stream().filter(InteropTest::isInTheMiddle))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(values.rows().stream()
                        .filter(InteropTest::isInTheMiddle)
                        .toList());
    }

    private static boolean isInTheMiddle(Map<String, Object> row) {
        double score = (Double) row.get("ltv_score");
        return score >= 25_000 && score < 35_000;
    }

    /** Returns the columns that are computed, in their order; a score as the decimal of four digits it stands for. */
    private static Map<String, Object> comparable(Map<String, Object> row, Collection<String> columns) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : columns) {
            Object value = row.get(column);
            values.put(column, value instanceof Double number ? rounded(number) : value);
        }
        return values;
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP);
    }

    private static KernelTable kernel(QuickstartTable table) {
        return new KernelTable(table.below(WAREHOUSE));
    }

    private static List<String> schemaForOwner(QuickstartTable table) {
        try (Mesh mesh = mesh()) {
            return read(mesh, table).schema().fields().stream()
                    .map(field -> field.name() + ": " + field.type().name())
                    .toList();
        }
    }

    private static List<Map<String, Object>> rowsForOwner(QuickstartTable table) {
        try (Mesh mesh = mesh();
                Stream<Row> rows = read(mesh, table).rows()) {
            return rows.map(Row::toMap).toList();
        }
    }

    private static Dataset read(Mesh mesh, QuickstartTable table) {
        return mesh.read(table.id()).withProductColumns().dataset();
    }

    private static Mesh mesh() {
        return Mesh.builder().warehouse(WAREHOUSE).principal(OWNER).build();
    }
}
