package io.meshsdk.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark is held to what our tables declare: it inserts the rows that keep to it, and no other. */
final class ConstrainedTablesTest {
    private static final Exchange OWN =
            Exchange.in(SparkTables.location("").toAbsolutePath().normalize().resolveSibling("own"));
    private static final Exchange COPIES =
            Exchange.in(OWN.table("constrained").resolveSibling("../../spark-constrained"));
    private static final String INSERT = "INSERT INTO {table} VALUES (%s)";

    private static SparkTables spark;

    @BeforeAll
    static void open() {
        spark = SparkTables.open();
    }

    @BeforeEach
    void copy() throws IOException {
        OWN.copyTable("constrained", COPIES, "constrained");
        OWN.copyTable("constrained-throughout", COPIES, "constrained-throughout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3, named_struct('zone', 1), 0.50, 'two\\nlines', DATE'2026-01-01', TIMESTAMP'2026-01-01T00:00:00.5Z'",
                "100, named_struct('zone', 1), 7, 'a\\\\b', DATE'2030-01-01', TIMESTAMP'2030-01-01T00:00:00Z'",
                "1, named_struct('zone', 1), NULL, NULL, NULL, NULL"
            })
    void insert_ofARowThatKeepsToIt_isAccepted(String row) {
        var unused = spark.sql(INSERT.formatted(row), table());

        assertThat(spark.table(table()).count()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "NULL, named_struct('zone', 1), 1, NULL, NULL, NULL | id",
                "3, NULL, 1, NULL, NULL, NULL | place",
                "3, named_struct('zone', CAST(NULL AS INT)), 1, NULL, NULL, NULL | zone",
                "101, named_struct('zone', 1), 1, NULL, NULL, NULL | id",
                "0, named_struct('zone', 1), NULL, NULL, NULL, NULL | id",
                "3, named_struct('zone', 1), 0.49, NULL, NULL, NULL | amount",
                "3, named_struct('zone', 1), 1, 'its', NULL, NULL | text",
                "3, named_struct('zone', 1), 1, NULL, DATE'2025-12-31', NULL | day",
                "3, named_struct('zone', 1), 1, NULL, NULL, TIMESTAMP'2026-01-01T00:00:00.4Z' | at"
            })
    void insert_ofARowThatBreaksIt_isRefused(String row, String column) {
        assertThatThrownBy(() -> spark.sql(INSERT.formatted(row), table())).hasStackTraceContaining(column);

        assertThat(spark.table(table()).count()).isEqualTo(2);
    }

    @Test
    void insert_whereNoColumnMayHoldNull_isHeldToTheCheck() {
        Path throughout = COPIES.table("constrained-throughout");
        var unused = spark.sql(INSERT.formatted("3, named_struct('zone', 1)"), throughout);
        for (String id : new String[] {"NULL", "101"}) {
            assertThatThrownBy(() -> spark.sql(INSERT.formatted(id + ", named_struct('zone', 1)"), throughout))
                    .hasStackTraceContaining("id");
        }

        assertThat(spark.table(throughout).count()).isEqualTo(3);
    }

    private static Path table() {
        return COPIES.table("constrained");
    }
}
