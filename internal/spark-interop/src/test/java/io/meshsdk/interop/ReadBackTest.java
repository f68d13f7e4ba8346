package io.meshsdk.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/**
 * What the integration tests did to tables that Spark wrote, or changed: Spark reads their rows as they do, tells the
 * history, and writes on.
 */
final class ReadBackTest {
    private static final String FOLDER = "mesh.after";

    @Test
    void rows_afterEachOperation_areTheSameToSpark() throws IOException {
        SparkTables spark = SparkTables.open();
        for (Exchange after : operations()) {
            assertThat(after.names()).isNotEmpty();
            for (String name : after.names()) {
                assertThat(CanonicalText.lines(spark.table(after.table(name)).collectAsList()))
                        .as("rows of %s", after.table(name))
                        .isEqualTo(after.lines(name, "rows.txt"));
            }
        }
    }

    @Test
    void insert_afterOurAppend_addsItsRowsAndStandsInTheHistoryBehindIt() throws IOException {
        SparkTables spark = SparkTables.open();
        Exchange appended = Exchange.in(folder().resolve("append"));
        Exchange again = Exchange.in(Path.of("target", "spark-again"));
        assertThat(appended.names()).isNotEmpty();
        for (String name : appended.names()) {
            appended.copyTable(name, again, name);

            spark.sql("INSERT INTO {table} SELECT * FROM {table}", again.table(name));

            assertThat(spark.table(again.table(name)).count())
                    .as("rows of %s", name)
                    .isEqualTo(2L * appended.lines(name, "rows.txt").size());
            List<Row> history = spark.sql("DESCRIBE HISTORY {table} LIMIT 2", again.table(name))
                    .select("engineInfo")
                    .collectAsList();
            assertThat(history.get(0).getString(0))
                    .as("last writer of %s", name)
                    .contains("Spark");
            assertThat(history.get(1).getString(0))
                    .as("writer before, of %s", name)
                    .contains("Mesh-SDK");
        }
    }

    private static List<Exchange> operations() throws IOException {
        try (Stream<Path> operations = Files.list(folder())) {
            List<Exchange> found = operations.sorted().map(Exchange::in).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static Path folder() {
        assumeTrue(
                System.getProperty(FOLDER) != null,
                "Skipped: reads what the integration tests did to tables that Spark wrote, which is not there; run them with"
                        + " -Dmesh.spark.tables, and name the folder they leave with -D" + FOLDER + ".");
        return Path.of(System.getProperty(FOLDER));
    }
}
