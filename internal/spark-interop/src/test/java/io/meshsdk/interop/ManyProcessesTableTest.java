package io.meshsdk.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What four processes appended side by side, Spark reads whole. */
final class ManyProcessesTableTest {
    private static final String ACCOUNTS = "../many-processes/finance/accounts/default/v1";

    @Test
    void rows_ofFourHundredAppends_areAllThere() {
        assertThat(Files.isDirectory(SparkTables.location(ACCOUNTS)))
                .as("the table that ManyProcessesTest leaves: run 'mvn verify' first")
                .isTrue();
        try (SparkTables tables = SparkTables.open()) {
            Dataset<Row> accounts = tables.table(ACCOUNTS);

            assertThat(accounts.count()).isEqualTo(400);
            assertThat(accounts.select("account_id").distinct().count()).isEqualTo(400);
            assertThat(tables.table(ACCOUNTS, 99).count())
                    .as("rows of the hundredth version")
                    .isEqualTo(100);
            System.out.printf("%s: 400 rows, %d files%n", ACCOUNTS, accounts.inputFiles().length);
        }
    }
}
