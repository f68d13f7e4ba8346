package io.meshsdk.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * The orders that are checked, in Parquet files of one folder: 13 columns, zstd, row groups of 500,000, faults at known rates.
 * Every value is a hash of the number of its order, so that the files are the same whenever they are made, and both orders
 * of rows hold the same values.
 *
 * @param folder where the files are, or will be
 * @param rows how many orders
 */
record OrderFiles(Path folder, long rows) {
    private static final long KEYS = 1_000_000;
    /** A batch that was delivered twice, at the end: it makes repeated identifiers. */
    private static final long REDELIVERED = 1_000;
    /** Prime, so that it visits all orders, far from the one before. */
    private static final long STRIDE = 7_368_787;

    private static final String DRAW = "CREATE MACRO draw(i, salt, n) AS CAST(hash(i * 64 + salt) % n AS BIGINT)";
    private static final String ORDERS = """
            COPY (
                SELECT
                    i AS row_id,
                    'ORD-' || lpad(CAST(CASE WHEN i >= $rows - $redelivered THEN i - $rows // 2 ELSE i END AS VARCHAR),
                            12, '0') AS order_id,
                    CASE WHEN draw(i, 1, 1000) = 0 THEN NULL
                        ELSE 'C' || lpad(CAST(draw(i, 3, $keys) + CASE WHEN draw(i, 2, 500) = 0 THEN $keys ELSE 0 END
                                AS VARCHAR), 8, '0') END AS customer_id,
                    'user' || CASE WHEN draw(i, 4, 2000) = 1 THEN ' ' ELSE '' END || draw(i, 5, 1000000)
                        || CASE draw(i, 4, 2000) WHEN 0 THEN '.' WHEN 3 THEN '@@' ELSE '@' END
                        || CASE WHEN draw(i, 4, 2000) = 2 THEN 'example.' ELSE
                                (['example.com', 'mail.example.org', 'post.example.net', 'shop.example.co.uk'])
                                        [draw(i, 6, 4) + 1] END AS email,
                    CASE WHEN draw(i, 7, 2000) = 0 THEN 'UNKNOWN'
                        ELSE (['NEW', 'PAID', 'PACKED', 'SHIPPED', 'RETURNED'])[draw(i, 8, 5) + 1] END AS status,
                    (['AT', 'BE', 'CA', 'CH', 'CZ', 'DE', 'DK', 'ES', 'FI', 'FR', 'GB', 'IE', 'IT', 'JP', 'NL', 'NO', 'PL',
                            'PT', 'SE', 'US'])[draw(i, 9, 20) + 1] AS country,
                    CASE WHEN draw(i, 10, 1000) = 0 THEN NULL
                        WHEN draw(i, 11, 1000) = 0 THEN CAST(-1 AS DECIMAL(12, 2))
                        ELSE CAST(1 + draw(i, 12, 500000) * draw(i, 22, 100) / 10000 AS DECIMAL(12, 2)) END AS amount,
                    CAST(draw(i, 13, 51) / 100 AS DECIMAL(5, 2)) AS discount,
                    CAST(CASE WHEN draw(i, 14, 2000) = 0 THEN 0 ELSE 1 + draw(i, 15, 100) END AS INTEGER) AS quantity,
                    CASE WHEN draw(i, 16, 1000) = 0 THEN NULL
                        ELSE DATE '2024-01-01' + CAST(i * 700 // $rows AS INTEGER) END AS order_date,
                    DATE '2024-01-01' + CAST(i * 700 // $rows
                        + CASE WHEN draw(i, 17, 1000) = 0 THEN -3 ELSE draw(i, 18, 15) END AS INTEGER) AS ship_date,
                    to_timestamp(1704067200
                        + (i * (60480000000000 // $rows) + draw(i, 19, 3600000000)) / 1000000) AS updated_at,
                    CASE WHEN draw(i, 20, 5000) = 0 THEN 'sku-' || draw(i, 21, 100)
                        ELSE (['ABC', 'DEF', 'GHI', 'JKL'])[draw(i, 21, 2000) % 4 + 1]
                                || '-' || lpad(CAST(draw(i, 21, 2000) AS VARCHAR), 5, '0') END AS sku
                FROM (SELECT $number AS i FROM range($rows) counted(n)))
            TO '$file' (FORMAT parquet, CODEC zstd, ROW_GROUP_SIZE 500000)""";
    private static final String CUSTOMERS = """
            COPY (SELECT 'C' || lpad(CAST(n AS VARCHAR), 8, '0') AS customer_id FROM range($keys) counted(n))
            TO '$file' (FORMAT parquet, CODEC zstd, ROW_GROUP_SIZE 500000)""";

    /** Returns the file whose orders ascend. */
    Path ascending() {
        return folder.resolve("orders-%d.parquet".formatted(rows));
    }

    /** Returns the file of the same orders, shuffled. */
    Path shuffled() {
        return folder.resolve("orders-%d-shuffled.parquet".formatted(rows));
    }

    /** Returns the file of the orders that ascend as Spark writes it. */
    Path ofSpark() {
        return folder.resolve("orders-%d-spark.parquet".formatted(rows));
    }

    /** Returns the file of the customers that orders may name. */
    Path customers() {
        return folder.resolve("customers.parquet");
    }

    /** Makes the files that are not there. */
    void make() throws IOException, SQLException {
        Files.createDirectories(folder);
        make(customers(), CUSTOMERS, "n");
        make(ascending(), ORDERS, "n");
        make(shuffled(), ORDERS, "n * %d %% %d".formatted(STRIDE, rows));
    }

    private void make(Path file, String statement, String number) throws IOException, SQLException {
        if (Files.exists(file)) {
            return;
        }
        Path draft = folder.resolve(file.getFileName() + ".draft");
        String text = statement
                .replace("$rows", Long.toString(rows))
                .replace("$keys", Long.toString(KEYS))
                .replace("$redelivered", Long.toString(REDELIVERED))
                .replace("$number", number)
                .replace("$file", draft.toString());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement made = connection.createStatement()) {
            made.execute(DRAW);
            made.execute(text);
        }
        Files.move(draft, file);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d orders of 13 columns", rows);
    }
}
