package io.meshsdk.benchmarks.deequ;

import static io.meshsdk.benchmarks.deequ.Analyses.completeness;
import static io.meshsdk.benchmarks.deequ.Analyses.compliance;
import static io.meshsdk.benchmarks.deequ.Analyses.pattern;
import static io.meshsdk.benchmarks.deequ.Analyses.seq;

import com.amazon.deequ.analyzers.Analyzer;
import com.amazon.deequ.analyzers.Uniqueness;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Option;

/** The ten checks of the publications of line items, by the analyzers of Deequ. */
final class LineItemChecks {
    private static final double SHARE = 0.99;

    private final Map<String, Analyzer<?, ?>> analyzers = new LinkedHashMap<>();

    LineItemChecks() {
        analyzers.put("key", new Uniqueness(seq("l_orderkey", "l_linenumber"), Option.empty(), Option.empty()));
        for (String column : new String[] {"l_partkey", "l_suppkey", "l_comment"}) {
            analyzers.put(column, completeness(column));
        }
        for (String predicate : new String[] {
            "l_quantity BETWEEN 1 AND 50",
            "l_discount BETWEEN 0 AND 0.10",
            "l_tax BETWEEN 0 AND 0.08",
            "l_extendedprice >= 0",
            "l_returnflag IN ('A', 'N', 'R')"
        }) {
            String column = predicate.substring(0, predicate.indexOf(' '));
            analyzers.put(column, compliance(column, predicate));
        }
        analyzers.put("l_shipmode", pattern("l_shipmode", "^[A-Z ]{3,10}$"));
    }

    /**
     * Checks rows.
     *
     * @throws IllegalStateException if a check fails
     */
    void require(Dataset<Row> data) {
        Analyses.run(data, analyzers).forEach((name, share) -> {
            if (share < (name.equals("l_comment") ? SHARE : 1)) {
                throw new IllegalStateException("The check of %s fails: %s".formatted(name, share));
            }
        });
    }
}
