package io.meshsdk.benchmarks.deequ;

import java.io.IOException;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Writes or reads a Delta table of line items by delta-spark on Spark local[2], in its own process, and prints what it takes. */
public final class TableJob {
    private static final int WARM_UP = 3;

    private final SparkSession spark;
    private final String source;
    private final String target;
    private final long rows;

    private TableJob(SparkSession spark, String source, String target, long rows) {
        this.spark = spark;
        this.source = source;
        this.target = target;
        this.rows = rows;
    }

    /**
     * Runs the job.
     *
     * @param arguments what it does, what it reads (a Parquet file, or a table), the table that it writes, how many rows there
     *     are, and how many rounds count after those that warm up
     * @throws IOException if the memory of the process cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = Sparks.open("tables")) {
            TableJob job = new TableJob(spark, arguments[1], arguments[2], Long.parseLong(arguments[3]));
            Runnable work = job.work(Act.valueOf(arguments[0].toUpperCase(Locale.ROOT)));
            for (int i = 0; i < WARM_UP; i++) {
                work.run();
            }
            Costs.time(work, Integer.parseInt(arguments[4]));
            job.requireRows();
        }
        Costs.memory();
    }

    private Runnable work(Act act) {
        LineItemChecks checks = new LineItemChecks();
        return switch (act) {
            case WRITE -> () -> write(file());
            case CHECKED_WRITE ->
                () -> {
                    Dataset<Row> data = file();
                    checks.require(data);
                    write(data);
                };
            case READ -> () -> touch(table(source));
            case READ_SOME -> () -> touch(table(source).select("l_orderkey", "l_extendedprice", "l_shipdate"));
        };
    }

    private Dataset<Row> file() {
        return spark.read().parquet(source);
    }

    private Dataset<Row> table(String folder) {
        return spark.read().format("delta").load(folder);
    }

    private void write(Dataset<Row> data) {
        data.write().format("delta").mode("overwrite").save(target);
    }

    /** Has Spark make every row and drop it, as Spark's own benchmarks do. */
    private static void touch(Dataset<Row> data) {
        data.write().format("noop").mode("overwrite").save();
    }

    private void requireRows() {
        long found = table(target).count();
        if (found != rows) {
            throw new IllegalStateException("The table holds %d rows, not %d".formatted(found, rows));
        }
    }

    /** What a job does. */
    enum Act {
        WRITE,
        CHECKED_WRITE,
        READ,
        READ_SOME
    }
}
