package io.meshsdk.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/**
 * Writes Parquet files of every codec, page version and way of coding that Spark has, and what Spark reads of them as text:
 * the tests of the Parquet module compare all of their decoders with it.
 */
final class SparkFilesTest {
    private static final List<String> CODECS = List.of("uncompressed", "snappy", "gzip", "zstd");

    private static final String ROWS = "SELECT id, "
            + "CAST(id % 100 AS TINYINT) AS tiny, CAST(id % 1000 AS SMALLINT) AS small, "
            + "IF(id % 7 = 0, NULL, CAST(id * 31 AS INT)) AS middle, "
            + "IF(id % 11 = 0, NULL, CAST(id AS DOUBLE) / 8) AS real, CAST(id AS FLOAT) / 4 AS little, "
            + "IF(id % 5 = 0, NULL, CONCAT('sku-', LPAD(CAST(id % 97 AS STRING), 4, '0'))) AS sku, "
            + "CONCAT('näme ', CAST(id AS STRING)) AS name, "
            + "CAST(id / 4 AS DECIMAL(9, 2)) AS price, CAST(id * 1000003 AS DECIMAL(18, 4)) AS total, "
            + "CAST(id AS DECIMAL(38, 10)) AS wide, id % 3 = 0 AS flag, "
            + "DATE_ADD(DATE '1970-01-01', CAST(id AS INT) - 2000) AS day, "
            + "TIMESTAMP_MICROS(id * 1000001) AS at, "
            + "NAMED_STRUCT('a', id, 'b', CAST(id AS STRING)) AS pair, "
            + "IF(id % 13 = 0, NULL, SEQUENCE(0, CAST(id % 4 AS INT))) AS numbers, "
            + "MAP('k', id) AS entries FROM RANGE(0, 2000, 1, 1)";

    private static final String TEXT =
            "SELECT id, tiny, small, middle, real, little, sku, name, price, total, wide, flag, day, at, "
                    + "TO_JSON(pair) AS pair, TO_JSON(numbers) AS numbers, TO_JSON(entries) AS entries FROM written";

    @Test
    void write_everyCodecVersionAndCoding_isReadAsItWasMade() throws IOException {
        Path folder =
                Path.of(System.getProperty("spark.files", "target/spark-files")).toAbsolutePath();
        SparkTables spark = SparkTables.open();
        List<String> expected = null;
        for (String codec : CODECS) {
            for (String version : List.of("PARQUET_1_0", "PARQUET_2_0")) {
                for (boolean coded : List.of(true, false)) {
                    String name = "%s-%s-%s".formatted(codec, version, coded ? "coded" : "plain");
                    List<String> lines = write(spark, folder, name, codec, version, coded);
                    assertThat(lines).hasSize(2_000);
                    assertThat(expected == null ? lines : expected).isEqualTo(lines);
                    expected = lines;
                }
            }
        }
        Files.write(folder.resolve("expected.txt"), expected);
    }

    private static List<String> write(
            SparkTables spark, Path folder, String name, String codec, String version, boolean coded)
            throws IOException {
        Path written = folder.resolve(name);
        spark.sql(ROWS)
                .write()
                .mode("overwrite")
                .option("compression", codec)
                .option("parquet.writer.version", version)
                .option("parquet.enable.dictionary", Boolean.toString(coded))
                .option("parquet.page.size", "16384")
                .option("parquet.block.size", "131072")
                .parquet(written.toString());
        try (Stream<Path> files = Files.list(written)) {
            Path only = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(only, folder.resolve(name + ".parquet"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Dataset<Row> read = spark.read(written);
        read.createOrReplaceTempView("written");
        return CanonicalText.lines(spark.sql(TEXT).collectAsList());
    }
}
