package io.meshsdk.benchmarks.deequ;

import com.amazon.deequ.analyzers.Analyzer;
import com.amazon.deequ.analyzers.AnalyzerOptions;
import com.amazon.deequ.analyzers.Completeness;
import com.amazon.deequ.analyzers.Compliance;
import com.amazon.deequ.analyzers.PatternMatch;
import com.amazon.deequ.analyzers.runners.AnalysisRunBuilder;
import com.amazon.deequ.analyzers.runners.AnalysisRunner;
import com.amazon.deequ.metrics.DoubleMetric;
import com.amazon.deequ.metrics.Metric;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Option;
import scala.collection.JavaConverters;
import scala.util.matching.Regex;

/** Makes analyzers of Deequ, and runs them together. */
final class Analyses {
    private Analyses() {}

    static Analyzer<?, ?> completeness(String column) {
        return new Completeness(column, Option.empty(), Option.empty());
    }

    static Analyzer<?, ?> pattern(String column, String pattern) {
        return new PatternMatch(column, new Regex(pattern, seq()), Option.empty(), Option.<AnalyzerOptions>empty());
    }

    static Analyzer<?, ?> compliance(String column, String predicate) {
        return new Compliance(
                column + " complies", predicate, Option.empty(), seq(column).toList(), Option.empty());
    }

    static scala.collection.Seq<String> seq(String... values) {
        return JavaConverters.asScalaBuffer(Arrays.asList(values)).toSeq();
    }

    /** Returns what each analyzer found, by the name it has here. */
    static Map<String, Double> run(Dataset<Row> data, Map<String, Analyzer<?, ?>> analyzers) {
        AnalysisRunBuilder builder = AnalysisRunner.onData(data);
        for (Analyzer<?, ?> analyzer : analyzers.values()) {
            builder = builder.addAnalyzer(cast(analyzer));
        }
        Map<Analyzer<?, Metric<?>>, Metric<?>> metrics =
                JavaConverters.mapAsJavaMap(builder.run().metricMap());
        Map<String, Double> found = new LinkedHashMap<>();
        analyzers.forEach((name, analyzer) -> found.put(name, value(metrics, analyzer)));
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Analyzer<?, Metric<?>> cast(Analyzer<?, ?> analyzer) {
        return (Analyzer<?, Metric<?>>) analyzer;
    }

    private static double value(Map<Analyzer<?, Metric<?>>, Metric<?>> metrics, Analyzer<?, ?> analyzer) {
        DoubleMetric metric = (DoubleMetric) Objects.requireNonNull(metrics.get(cast(analyzer)));
        return (double) metric.value().get();
    }
}
