package io.meshsdk.interop;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of every type that the integration tests wrote: Spark reads each version as we do, and skips files. */
final class OwnTablesTest {
    private static final Exchange OWN =
            Exchange.in(SparkTables.location("").toAbsolutePath().normalize().resolveSibling("own"));
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private static SparkTables spark;

    @BeforeAll
    static void open() {
        spark = SparkTables.open();
    }

    static List<String> tables() throws IOException {
        List<String> names = OWN.names();
        assertThat(names)
                .as("tables that OwnTablesTest of the integration tests leaves")
                .isNotEmpty();
        return names;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void versions_readBySpark_areOurs(String name) throws IOException {
        for (Map.Entry<Long, Instant> version : OWN.versions(name).entrySet()) {
            long number = version.getKey();
            assertIsOurs(name, number, spark.table(OWN.table(name), number));
            assertIsOurs(
                    name,
                    number,
                    spark.sql(
                            "SELECT * FROM {table} TIMESTAMP AS OF '%s'".formatted(TIME.format(version.getValue())),
                            OWN.table(name)));
        }
    }

    private static void assertIsOurs(String name, long version, Dataset<Row> read) throws IOException {
        assertThat(CanonicalText.schema(read.schema())).isEqualTo(OWN.lines(name, version + "/schema.txt"));
        assertThat(CanonicalText.lines(read.collectAsList())).isEqualTo(OWN.lines(name, version + "/rows.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"types", "types-partitioned"})
    void filter_byAValueOfAColumn_readsSomeOfTheFilesAndEveryRow(String name) {
        Dataset<Row> table = spark.table(OWN.table(name));
        List<Row> rows = table.collectAsList();
        for (String column : skippable(table, name)) {
            Object value = rows.stream()
                    .map(row -> row.getAs(column))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            Dataset<Row> filtered = table.where(col(column).equalTo(lit(value)));

            assertThat(filtered.inputFiles().length).as(column).isPositive().isLessThan(table.inputFiles().length);
            assertThat(filtered.collectAsList())
                    .containsExactlyInAnyOrderElementsOf(rows.stream()
                            .filter(row -> value.equals(row.getAs(column)))
                            .toList());
        }
    }

    /** Returns the columns by whose values files are skipped: bytes and truth values have no statistics. */
    private static List<String> skippable(Dataset<Row> table, String name) {
        List<String> without = name.equals("types") ? List.of("truth", "bytes") : List.of("bytes");
        return List.of(table.schema().fields()).stream()
                .filter(field -> !List.of("struct", "array", "map")
                        .contains(field.dataType().typeName()))
                .map(field -> field.name())
                .filter(column -> !without.contains(column))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"types", "extremes"})
    void statistics_ofEachFile_areThoseSparkWritesOfItsRows(String name) throws IOException {
        Exchange rewritten = Exchange.in(OWN.table(name).resolveSibling("../../spark-rewritten"));
        for (String line : OWN.lines(name, "stats.txt")) {
            String[] parts = line.split("\t");
            rewritten.clear(name);
            spark.session()
                    .read()
                    .schema(spark.table(OWN.table(name)).schema())
                    .parquet(OWN.table(name).resolve(parts[0]).toString())
                    .coalesce(1)
                    .write()
                    .format("delta")
                    .save(rewritten.table(name).toString());
            List<String> stats = DeltaLogFacts.of(spark, rewritten.table(name)).stats();

            assertThat(stats).hasSize(1);
            new ComparedStats(parts[1], stats.get(0).split("\t")[1]).assertAgree();
        }
    }

    @Test
    void properties_ofOurTable_areShown() {
        assertThat(spark.sql("SHOW TBLPROPERTIES {table}", OWN.table("types")).collectAsList().stream()
                        .map(row -> row.getString(0) + " = " + row.getString(1)))
                .contains("product.owner = sales");
        Row detail = spark.sql("DESCRIBE DETAIL {table}", OWN.table("types"))
                .select("name", "description")
                .first();
        assertThat(detail.getString(0)).isEqualTo("sales.interop");
        assertThat(detail.getString(1)).isEqualTo("A table of ours");
    }

    @Test
    void history_ofOurTable_namesEachOperation() {
        assertThat(
                        spark
                                .sql("DESCRIBE HISTORY {table}", OWN.table("types"))
                                .select("operation")
                                .collectAsList()
                                .stream()
                                .map(row -> row.getString(0)))
                .hasSize(4)
                .containsOnly("WRITE");
    }
}
