package io.meshsdk.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spark changes copies of our table and keeps them in order; the integration tests read them afterwards, and go on. */
@Execution(ExecutionMode.CONCURRENT)
final class ChangedTablesTest {
    private static final Exchange OWN =
            Exchange.in(SparkTables.location("").toAbsolutePath().normalize().resolveSibling("own"));
    private static final Exchange CHANGED = Exchange.in(
            Path.of(System.getProperty("spark.tables", "target/spark-tables")).resolveSibling("spark-changed"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert | INSERT INTO {table} (id, text) VALUES (1000, 'came')",
                "delete | DELETE FROM {table} WHERE id % 2 = 0",
                "update | UPDATE {table} SET text = 'updated' WHERE id < 12",
                "merge | MERGE INTO {table} t USING (SELECT id FROM range(5, 1005, 200, 1)) s ON t.id = s.id"
                        + " WHEN MATCHED THEN UPDATE SET text = 'merged' WHEN NOT MATCHED THEN INSERT (id) VALUES (s.id)",
                "optimize | OPTIMIZE {table}"
            })
    void change_ofOurTable_isRecorded(String name, String statement) throws IOException {
        SparkTables spark = SparkTables.open();
        OWN.copyTable("types", CHANGED, name);

        spark.sql(statement, CHANGED.table(name));
        CHANGED.recordNewest(spark, name);

        assertThat(CHANGED.versions(name)).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource("types, vacuum")
    void vacuum_ofOurTable_sparesTheRowsOfTheNewestVersion(String table, String name) throws IOException {
        SparkTables spark = SparkTables.open();
        OWN.copyTable(table, CHANGED, name);
        List<String> files = List.of(spark.table(CHANGED.table(name), 0).inputFiles());

        spark.sql("SET spark.databricks.delta.retentionDurationCheck.enabled = false");
        spark.sql("VACUUM {table} RETAIN 0 HOURS", CHANGED.table(name));
        CHANGED.recordNewest(spark, name);

        assertThat(files)
                .isNotEmpty()
                .noneMatch(file -> Path.of(java.net.URI.create(file)).toFile().exists());
    }
}
