package io.meshsdk.benchmarks.deequ;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Runs the suite by Deequ on Spark local[2], in its own process, and prints figures as the other jobs do. */
public final class DeequJob {
    private DeequJob() {}

    /**
     * Runs the job.
     *
     * @param arguments the file of orders, the file of customers, how many rounds count after one that warms up; 0 for one
     *     round in all
     * @throws IOException if the memory of the process cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[2]);
        try (SparkSession spark = Sparks.open("deequ")) {
            DeequSuite suite = new DeequSuite(spark, arguments[0], arguments[1]);
            print(suite.run());
            if (rounds > 0) {
                Costs.time(suite::run, rounds);
            }
        }
        Costs.memory();
    }

    private static void print(Map<String, BigDecimal> found) {
        found.forEach((name, value) -> {
            boolean isEstimate = name.matches("customer_id distinct|amount p\\d\\d");
            System.out.println((isEstimate ? "ESTIMATE " : "COUNT ") + name + "=" + value.toPlainString());
        });
    }
}
