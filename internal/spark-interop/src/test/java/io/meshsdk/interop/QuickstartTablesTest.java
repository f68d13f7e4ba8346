package io.meshsdk.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the quickstart wrote, Spark reads: the same as the owner read through the mesh, from the files Kernel lists. */
final class QuickstartTablesTest {
    private static final String ORDERS = "sales/orders/default/v1";
    private static final String CUSTOMERS = "sales/customers/default/v1";
    private static final String LIFETIME_VALUES = "sales/customer_lifetime_value/daily/v1";
    private static final String GOLD = "segment = 'gold'";
    private static final String RANGE = "ltv_score >= 25000 and ltv_score < 35000";

    private static SparkTables tables;

    @BeforeAll
    static void open() throws IOException {
        for (String path : List.of(ORDERS, CUSTOMERS, LIFETIME_VALUES)) {
            assertThat(Recording.of(path).rows()).as(path).isNotEmpty();
        }
        tables = SparkTables.open();
    }

    @ParameterizedTest
    @ValueSource(strings = {ORDERS, CUSTOMERS, LIFETIME_VALUES})
    void schema_readBySpark_isTheOwners(String path) throws IOException {
        List<String> schema = Arrays.stream(tables.table(path).schema().fields())
                .map(field -> field.name() + ": " + field.dataType().typeName())
                .toList();

        assertThat(schema).isEqualTo(Recording.of(path).schema());
    }

    @ParameterizedTest
    @ValueSource(strings = {ORDERS, CUSTOMERS, LIFETIME_VALUES})
    void rows_readBySpark_areTheOwners(String path) throws IOException {
        Dataset<Row> table = tables.table(path);
        List<Row> rows = table.collectAsList();

        assertThat(CanonicalText.lines(rows)).isEqualTo(Recording.of(path).rows());
        assertThat(files(path, table)).isEqualTo(Recording.of(path).files());
        System.out.printf("%s: %d rows, %d files%n", path, rows.size(), table.inputFiles().length);
    }

    @Test
    void inputFiles_ofOneSegment_areThoseKernelLists() throws IOException {
        Dataset<Row> gold = tables.table(LIFETIME_VALUES).where(GOLD);
        Recording recording = Recording.of(LIFETIME_VALUES);

        assertThat(files(LIFETIME_VALUES, gold)).isEqualTo(recording.filesOfGold());
        assertReadsSomeOfTheFiles(GOLD, gold);
        assertThat(gold.collectAsList()).containsExactlyInAnyOrderElementsOf(keep("gold"::equals, "segment"));
    }

    @Test
    void inputFiles_ofARangeOfNumbers_areThoseKernelLists() throws IOException {
        Dataset<Row> range = tables.table(LIFETIME_VALUES).where(RANGE);
        Recording recording = Recording.of(LIFETIME_VALUES);

        assertThat(files(LIFETIME_VALUES, range)).isEqualTo(recording.filesOfRange());
        assertReadsSomeOfTheFiles(RANGE, range);
        assertThat(range.collectAsList())
                .containsExactlyInAnyOrderElementsOf(keep(QuickstartTablesTest::isInRange, "ltv_score"));
    }

    private static boolean isInRange(Object score) {
        return (Double) score >= 25_000 && (Double) score < 35_000;
    }

    private static void assertReadsSomeOfTheFiles(String filter, Dataset<Row> filtered) {
        int all = tables.table(LIFETIME_VALUES).inputFiles().length;
        int read = filtered.inputFiles().length;
        assertThat(read).isPositive().isLessThan(all);
        System.out.printf("%s where %s: %d of %d files%n", LIFETIME_VALUES, filter, read, all);
    }

    /** Returns the rows of the whole table that a filter in this process keeps. */
    private static List<Row> keep(Predicate<Object> filter, String column) {
        List<Row> rows = tables.table(LIFETIME_VALUES).collectAsList();
        return rows.stream().filter(row -> filter.test(row.getAs(column))).toList();
    }

    private static List<String> files(String path, Dataset<Row> frame) {
        Path table = SparkTables.location(path).toAbsolutePath().normalize();
        return Arrays.stream(frame.inputFiles())
                .map(file -> table.relativize(Path.of(URI.create(file))).toString())
                .sorted()
                .toList();
    }
}
