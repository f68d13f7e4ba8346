package io.meshsdk.interop;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Opens, with Spark and delta-spark in this process, the Delta tables below the folder that a system property names. */
final class SparkTables implements AutoCloseable {
    /** Names the folder with the tables. */
    static final String FOLDER = "mesh.tables";

    private final SparkSession session;

    private SparkTables(SparkSession session) {
        this.session = session;
    }

    static SparkTables open() {
        String scratch = System.getProperty("spark.scratch", System.getProperty("java.io.tmpdir"));
        return new SparkTables(SparkSession.builder()
                .master("local[2]")
                .appName("mesh-spark-interop")
                .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.sql.warehouse.dir", scratch + "/warehouse")
                .config("spark.local.dir", scratch + "/local")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.ui.enabled", "false")
                .getOrCreate());
    }

    /** Returns the newest version of the table at a path below the folder. */
    Dataset<Row> table(String path) {
        return session.read().format("delta").load(location(path).toString());
    }

    /** Returns one version of the table at a path below the folder. */
    Dataset<Row> table(String path, long version) {
        return session.read()
                .format("delta")
                .option("versionAsOf", version)
                .load(location(path).toString());
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

    @Override
    public void close() {
        session.stop();
    }
}
