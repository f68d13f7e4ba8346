package io.meshsdk.benchmarks.deequ;

import static io.meshsdk.benchmarks.deequ.Analyses.completeness;
import static io.meshsdk.benchmarks.deequ.Analyses.compliance;
import static io.meshsdk.benchmarks.deequ.Analyses.pattern;
import static io.meshsdk.benchmarks.deequ.Analyses.seq;

import com.amazon.deequ.analyzers.Analyzer;
import com.amazon.deequ.analyzers.ApproxCountDistinct;
import com.amazon.deequ.analyzers.ApproxQuantile;
import com.amazon.deequ.analyzers.CountDistinct;
import com.amazon.deequ.analyzers.Maximum;
import com.amazon.deequ.analyzers.Minimum;
import com.amazon.deequ.analyzers.Size;
import com.amazon.deequ.analyzers.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Option;

/** The twenty metrics, but for the one of the other table, by the analyzers of Deequ; that one by a join, as Deequ does. */
final class DeequSuite {
    private static final String EMAIL = "^[A-Za-z0-9._%+-]+@([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}$";
    private static final String SKU = "^[A-Z]{3}-[0-9]{5}$";
    private static final double QUANTILE_ERROR = 0.01;

    private final Map<String, Analyzer<?, ?>> analyzers = new LinkedHashMap<>();
    private final SparkSession spark;
    private final String orders;
    private final String customers;

    DeequSuite(SparkSession spark, String orders, String customers) {
        this.spark = spark;
        this.orders = orders;
        this.customers = customers;
        analyzers.put("rows", new Size(Option.empty()));
        for (String column : List.of("customer_id", "amount", "order_date")) {
            analyzers.put(column + " nulls", completeness(column));
        }
        analyzers.put("order_id repeats", new CountDistinct(seq("order_id")));
        analyzers.put("email misfits", pattern("email", EMAIL));
        analyzers.put(
                "status strangers", compliance("status", "status IN ('NEW', 'PAID', 'PACKED', 'SHIPPED', 'RETURNED')"));
        analyzers.put("amount outside", compliance("amount", "amount IS NULL OR amount BETWEEN 0 AND 4000"));
        analyzers.put("quantity outside", compliance("quantity", "quantity BETWEEN 1 AND 100"));
        analyzers.put("amount minimum", new Minimum("amount", Option.empty(), Option.empty()));
        analyzers.put("amount maximum", new Maximum("amount", Option.empty(), Option.empty()));
        analyzers.put("discount sum", new Sum("discount", Option.empty()));
        analyzers.put("customer_id distinct", new ApproxCountDistinct("customer_id", Option.empty()));
        analyzers.put("country distinct", new CountDistinct(seq("country")));
        analyzers.put("amount p50", new ApproxQuantile("amount", 0.5, QUANTILE_ERROR, Option.empty()));
        analyzers.put("amount p95", new ApproxQuantile("amount", 0.95, QUANTILE_ERROR, Option.empty()));
        analyzers.put("updated_at old", compliance("updated_at", "updated_at < TIMESTAMP '2025-12-01 00:00:00+00:00'"));
        analyzers.put("ship_date early", compliance("ship_date", "order_date IS NULL OR order_date <= ship_date"));
        analyzers.put("sku misfits", pattern("sku", SKU));
    }

    /** Returns what each metric is, by name. */
    Map<String, BigDecimal> run() {
        Dataset<Row> data = spark.read().parquet(orders);
        Map<String, Double> values = Analyses.run(data, analyzers);
        double rows = Objects.requireNonNull(values.get("rows"));
        Map<String, BigDecimal> found = new LinkedHashMap<>();
        values.forEach((name, value) -> found.put(name, number(name, value, rows)));
        found.put("customer_id strangers", strangers(data));
        return found;
    }

    /** As {@code ReferentialIntegrity} counts, which tells a share of the different rows only. */
    private BigDecimal strangers(Dataset<Row> data) {
        Dataset<Row> keys = spark.read().parquet(customers);
        Dataset<Row> named = data.select("customer_id").filter("customer_id IS NOT NULL");
        return BigDecimal.valueOf(
                named.join(keys, seq("customer_id"), "left_anti").count());
    }

    /** Deequ tells shares of rows where we tell how many break a rule. */
    private static BigDecimal number(String name, double value, double rows) {
        if (name.equals("updated_at old")) {
            return value < 1 ? BigDecimal.ZERO : BigDecimal.ONE;
        }
        if (name.endsWith("repeats")) {
            return BigDecimal.valueOf(Math.round(rows - value));
        }
        boolean isShare = name.matches(".* (nulls|misfits|strangers|outside|early)");
        return isShare
                ? BigDecimal.valueOf(Math.round((1 - value) * rows))
                : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
