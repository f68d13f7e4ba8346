package io.meshsdk.benchmarks.quality;

import static io.meshsdk.quality.Expectations.agrees;
import static io.meshsdk.quality.Expectations.allPresent;
import static io.meshsdk.quality.Expectations.between;
import static io.meshsdk.quality.Expectations.columnNames;
import static io.meshsdk.quality.Expectations.columnType;
import static io.meshsdk.quality.Expectations.compared;
import static io.meshsdk.quality.Expectations.comparedColumns;
import static io.meshsdk.quality.Expectations.completeness;
import static io.meshsdk.quality.Expectations.distinctRows;
import static io.meshsdk.quality.Expectations.distinctValues;
import static io.meshsdk.quality.Expectations.format;
import static io.meshsdk.quality.Expectations.freshness;
import static io.meshsdk.quality.Expectations.hasColumns;
import static io.meshsdk.quality.Expectations.isNull;
import static io.meshsdk.quality.Expectations.length;
import static io.meshsdk.quality.Expectations.matches;
import static io.meshsdk.quality.Expectations.matchesNot;
import static io.meshsdk.quality.Expectations.multipleOf;
import static io.meshsdk.quality.Expectations.noGaps;
import static io.meshsdk.quality.Expectations.noOutliers;
import static io.meshsdk.quality.Expectations.noneOf;
import static io.meshsdk.quality.Expectations.notInFuture;
import static io.meshsdk.quality.Expectations.notMissing;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.oneOf;
import static io.meshsdk.quality.Expectations.oneOfTuples;
import static io.meshsdk.quality.Expectations.references;
import static io.meshsdk.quality.Expectations.retained;
import static io.meshsdk.quality.Expectations.rowCount;
import static io.meshsdk.quality.Expectations.schemaConformance;
import static io.meshsdk.quality.Expectations.sorted;
import static io.meshsdk.quality.Expectations.sumsTo;
import static io.meshsdk.quality.Expectations.timely;
import static io.meshsdk.quality.Expectations.unique;
import static io.meshsdk.quality.Expectations.writesDate;

import io.meshsdk.quality.Metrics;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.SequenceCheck;
import io.meshsdk.quality.check.SetCheck;
import io.meshsdk.quality.check.Statistic;
import io.meshsdk.quality.check.ValueFormat;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Every kind of check of the table of checks, over the rows of {@link CostRows}. */
final class CheckCosts {
    private static final String[] CODES = {"NEW", "PAID", "PACKED", "SHIPPED", "RETURNED"};

    private CheckCosts() {}

    static List<CheckCost> ofValues() {
        return List.of(
                CheckCost.of("between", between("amount", 0, 10_000)),
                CheckCost.of("compared", compared("amount", Comparison.GREATER, new Literal.Whole(-1))),
                CheckCost.of("oneOf", oneOf("code", CODES)),
                CheckCost.of("noneOf", noneOf("code", "LOST", "STOLEN")),
                CheckCost.of("matches", matches("sku", "[A-Z]{3}-[0-9]{5}")),
                CheckCost.of("matchesNot", matchesNot("sku", "[A-Z]{3}-[0-9]{4}")),
                CheckCost.of("format", format("email", ValueFormat.EMAIL)),
                CheckCost.of("writesDate", writesDate("day", "dd/MM/uuuu")),
                CheckCost.of("length", length("sku", 9, 9)),
                CheckCost.of("multipleOf", multipleOf("net", new BigDecimal("0.05"))),
                CheckCost.of("notInFuture", notInFuture("sent_at")),
                CheckCost.of("retained", retained("sent_at", Duration.ofDays(90))),
                CheckCost.of("notNull", notNull("amount")),
                CheckCost.of("isNull", isNull("nothing")),
                CheckCost.of("notMissing", notMissing("code", "", "N/A")),
                CheckCost.of("completeness", completeness("amount", 0.99)),
                CheckCost.of("allPresent", allPresent("amount", "code")));
    }

    private static List<List<Literal>> pairs() {
        return Stream.of(CODES)
                .flatMap(code -> Stream.of("Y", "N").map(flag -> List.<Literal>of(text(code), text(flag))))
                .toList();
    }

    private static Literal text(String value) {
        return new Literal.Text(value);
    }

    static List<CheckCost> ofRows() {
        return List.of(
                CheckCost.of("comparedColumns", comparedColumns("amount", "<=", "more")),
                CheckCost.of("oneOfTuples", oneOfTuples(List.of("code", "flag"), pairs())),
                CheckCost.of("sumsTo", sumsTo(List.of("net", "tax"), "gross")),
                CheckCost.of("timely", timely("sent_at", "loaded_at", Duration.ofHours(1))),
                CheckCost.of("unique", unique("id")),
                CheckCost.of("unique, a text", unique("email")),
                new CheckCost("distinctRows", distinctRows(), List.of("id", "code")),
                CheckCost.of("references", references("key", "register", "key")),
                CheckCost.of("agrees", agrees(List.of("key"), "register", List.of("word"))),
                CheckCost.of("sorted", sorted("step", SequenceCheck.Order.STRICTLY_ASCENDING)),
                CheckCost.of("noGaps", noGaps("sent_at", Duration.ofHours(1))),
                CheckCost.of("distinctValues", distinctValues("code", SetCheck.Relation.EQUALS, CODES)),
                CheckCost.of("noOutliers", noOutliers("amount", 3)),
                CheckCost.of("freshness", freshness("sent_at", Duration.ofHours(4))),
                new CheckCost("schemaConformance", schemaConformance(), List.of("amount")),
                new CheckCost("rowCount", rowCount(1), List.of("amount")),
                new CheckCost("hasColumns", hasColumns("amount"), List.of("amount")),
                new CheckCost("columnNames", columnNames("[a-z_]+"), List.of("amount")),
                new CheckCost("columnType", columnType("amount", "long"), List.of("amount")));
    }

    static List<CheckCost> ofMetrics() {
        return List.of(
                new CheckCost("number of rows", Metrics.rows().measured(), List.of("amount")),
                CheckCost.of("minimum", Statistic.MINIMUM, "amount"),
                CheckCost.of("sum", Statistic.SUM, "amount"),
                CheckCost.of("variance", Statistic.VARIANCE, "amount"),
                CheckCost.of("skewness", Statistic.SKEWNESS, "amount"),
                CheckCost.of("median", Statistic.MEDIAN, "amount"),
                CheckCost.of("null count", Statistic.NULL_COUNT, "amount"),
                CheckCost.of("distinct count, of 5", Statistic.DISTINCT_COUNT, "code"),
                CheckCost.of("distinct count, of 10,000", Statistic.DISTINCT_COUNT, "amount"),
                CheckCost.of("uniqueness", Statistic.UNIQUENESS, "amount"),
                CheckCost.of("approximate distinct count", Statistic.APPROXIMATE_DISTINCT_COUNT, "id"),
                CheckCost.of("entropy", Statistic.ENTROPY, "code"),
                CheckCost.of("most common count", Statistic.MOST_COMMON_COUNT, "code"),
                CheckCost.of("minimum length", Statistic.MINIMUM_LENGTH, "sku"),
                CheckCost.of(
                        "correlation", Metrics.correlation("amount", "more").measured()),
                CheckCost.of(
                        "mutual information",
                        Metrics.mutualInformation("code", "amount").measured()),
                CheckCost.of(
                        "ratio of sums", Metrics.ratioOfSums("amount", "more").measured()),
                CheckCost.of(
                        "drift",
                        Metrics.drift(Metric.Distance.POPULATION_STABILITY_INDEX, "amount", "stored")
                                .measured()));
    }
}
