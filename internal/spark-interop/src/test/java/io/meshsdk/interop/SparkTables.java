package io.meshsdk.interop;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Opens, with Spark and delta-spark in this process, the Delta tables below the folder that a system property names. All
 * share one Spark, which ends with the process; what one sets, others do not see.
 */
final class SparkTables {
    /** Names the folder with the tables. */
    static final String FOLDER = "mesh.tables";

    private final SparkSession session;

    private SparkTables(SparkSession session) {
        this.session = session;
    }

    static SparkTables open() {
        SparkSession session = Started.SPARK.newSession();
        SparkSession.setActiveSession(session);
        return new SparkTables(session);
    }

    SparkSession session() {
        return session;
    }

    /** Returns the newest version of the table at a path below the folder. */
    Dataset<Row> table(String path) {
        return table(location(path));
    }

    /** Returns one version of the table at a path below the folder. */
    Dataset<Row> table(String path, long version) {
        return table(location(path), version);
    }

    /** Returns the newest version of the table in a folder. */
    Dataset<Row> table(Path table) {
        return session.read().format("delta").load(table.toString());
    }

    /** Returns one version of the table in a folder. */
    Dataset<Row> table(Path table, long version) {
        return session.read().format("delta").option("versionAsOf", version).load(table.toString());
    }

    /** Returns what a query says. */
    Dataset<Row> sql(String query) {
        return session.sql(query);
    }

    /** Returns what a query says in which {@code {table}} stands for the table in a folder. */
    Dataset<Row> sql(String query, Path table) {
        return session.sql(query.replace("{table}", "delta.`" + table.toAbsolutePath() + "`"));
    }

    /**
     * Returns the rows of the Parquet files of a folder, assembled row by row: the reader of columns returns wrong texts of
     * DELTA_BYTE_ARRAY pages.
     */
    Dataset<Row> read(Path folder) {
        session.conf().set("spark.sql.parquet.enableVectorizedReader", "false");
        return session.read().parquet(folder.toString());
    }

    /** Returns where the table at a path below the folder lies. */
    static Path location(String path) {
        String folder = System.getProperty(FOLDER, "");
        if (folder.isBlank()) {
            throw new IllegalStateException(
                    "Cannot open table '%s': no folder is given. Run with -D%s=<folder>.".formatted(path, FOLDER));
        }
        return Path.of(folder).resolve(path);
    }

    /** Holds what is started when it is first asked for. */
    private static final class Started {
        static final SparkSession SPARK = start();

        private static SparkSession start() {
            String scratch = System.getProperty("spark.scratch", System.getProperty("java.io.tmpdir"));
            return SparkSession.builder()
                    .master("local[2]")
                    .appName("mesh-spark-interop")
                    .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                    .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                    .config("spark.sql.session.timeZone", "UTC")
                    .config("spark.sql.datetime.java8API.enabled", "true")
                    .config("spark.sql.shuffle.partitions", "1")
                    .config("spark.sql.leafNodeDefaultParallelism", "1")
                    .config("spark.databricks.delta.snapshotPartitions", "1")
                    // The tables are small: to compile code for a query takes longer than to run it.
                    .config("spark.sql.codegen.wholeStage", "false")
                    .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                    .config("spark.sql.adaptive.enabled", "false")
                    .config("spark.sql.warehouse.dir", scratch + "/warehouse")
                    .config("spark.local.dir", scratch + "/local")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.ui.enabled", "false")
                    .getOrCreate();
        }
    }
}
