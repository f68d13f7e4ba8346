package io.meshsdk.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What four processes appended and overwrote side by side, Spark reads as Mesh does, version by version. */
final class ManyProcessesTableTest {
    private static final String LEFT = "../many-processes";
    private static final String ACCOUNTS = LEFT + "/finance/accounts/default/v1";

    @Test
    void rows_ofMixedPublications_areThoseOfTheModel() throws IOException {
        Path expected = SparkTables.location(LEFT).resolve("expected.txt");
        assertThat(expected)
                .as("what MixedProcessesTest leaves: run 'mvn verify' first")
                .isRegularFile();
        SparkTables tables = SparkTables.open();
        List<String> lines = Files.readAllLines(expected);
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            List<Long> numbers =
                    Arrays.stream(line.split(" ")).map(Long::valueOf).toList();
            assertThat(ids(tables.table(ACCOUNTS, numbers.get(0))))
                    .as("version %d", numbers.get(0))
                    .containsExactlyInAnyOrderElementsOf(numbers.subList(1, numbers.size()));
        }
        List<Long> newest = Arrays.stream(lines.get(lines.size() - 1).split(" "))
                .skip(1)
                .map(Long::valueOf)
                .toList();
        Dataset<Row> accounts = tables.table(ACCOUNTS);
        assertThat(ids(accounts)).containsExactlyInAnyOrderElementsOf(newest);
        System.out.printf("%s: %d rows, %d files%n", ACCOUNTS, newest.size(), accounts.inputFiles().length);
    }

    private static List<Long> ids(Dataset<Row> accounts) {
        return accounts.select("account_id").as(Encoders.LONG()).collectAsList();
    }
}
