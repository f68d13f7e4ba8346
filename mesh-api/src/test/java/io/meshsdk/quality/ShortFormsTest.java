package io.meshsdk.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.SequenceCheck;
import io.meshsdk.quality.check.SetCheck;
import io.meshsdk.quality.check.TimeCheck;
import io.meshsdk.quality.check.ValueFormat;
import io.meshsdk.quality.rule.ShortForm;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShortFormsTest {
    @Property(tries = 5000)
    void parse_isTheInverseOfRule(@ForAll("checks") Check check) {
        assertThat(Expectations.parse(Checks.COLUMN, ShortForm.of(check)).check())
                .isEqualTo(check);
    }

    @Example
    void checks_areOfEveryKind() {
        Set<Class<?>> missing = new LinkedHashSet<>(kinds(Check.class));
        missing.addAll(kinds(Metric.class));
        missing.addAll(kinds(MetricCheck.Against.class));
        missing.remove(Check.Written.class);
        Checks.any().sampleStream().limit(20_000).forEach(check -> {
            missing.remove(check.getClass());
            if (check instanceof MetricCheck metric) {
                missing.removeAll(
                        List.of(metric.metric().getClass(), metric.against().getClass()));
            }
        });

        assertThat(missing).isEmpty();
    }

    private static List<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(kind -> kinds(kind).stream())
                        .toList()
                : List.of(type);
    }

    @ParameterizedTest
    @MethodSource
    void parse_rulesOfTheSeeds_areTheExpectationsTheyName(String rule, Expectation expected) {
        assertThat(Expectations.parse("x", rule)).isEqualTo(expected);
    }

    static Stream<Arguments> parse_rulesOfTheSeeds_areTheExpectationsTheyName() {
        return Stream.of(
                Arguments.of("unique", Expectations.unique("x")),
                Arguments.of("not_null", Expectations.notNull("x")),
                Arguments.of("format:email", Expectations.format("x", ValueFormat.EMAIL)),
                Arguments.of("valid_email", Expectations.format("x", ValueFormat.EMAIL)),
                Arguments.of("range:0:1000000", Expectations.between("x", 0, 1_000_000)),
                Arguments.of(">= 0", Expectations.atLeast("x", 0)),
                Arguments.of("<= 9.50", Expectations.atMost("x", new BigDecimal("9.5"))),
                Arguments.of(" range:0:10 ", Expectations.between("x", 0, 10)),
                Arguments.of("one_of:'a':'b\\'s'", Expectations.oneOf("x", "a", "b's")),
                Arguments.of("one_of:1:2", Expectations.oneOf("x", 1, 2)),
                Arguments.of("matches:[A-Z]+", Expectations.matches("x", "[A-Z]+")),
                Arguments.of(">= 1e-5", Expectations.atLeast("x", new BigDecimal("0.00001"))),
                Arguments.of("one_of:'10:30':'11:00'", Expectations.oneOf("x", "10:30", "11:00")),
                Arguments.of("one_of:'10\\:30'", Expectations.oneOf("x", "10:30")),
                Arguments.of("one_of:'c\\\\d'", Expectations.oneOf("x", "c\\d")),
                Arguments.of("one_of:''", Expectations.oneOf("x", "")),
                Arguments.of(
                        "range:2026-11-20T07\\:00\\:00Z:",
                        Expectations.atLeast("x", Instant.parse("2026-11-20T07:00:00Z"))),
                Arguments.of("matches:\\d{5}", Expectations.matches("x", "\\d{5}")),
                Arguments.of("matches:[A-Z]{2}\\.[0-9]+", Expectations.matches("x", "[A-Z]{2}\\.[0-9]+")),
                Arguments.of("matches:O'Neil", Expectations.matches("x", "O'Neil")),
                Arguments.of("matches:a:b", Expectations.matches("x", "a:b")),
                Arguments.of("matches:'a'", Expectations.matches("x", "'a'")),
                Arguments.of("matches:a ", Expectations.matches("x", "a ")),
                Arguments.of("completeness:0.99", Expectations.completeness("x", 0.99)),
                Arguments.of("freshness:PT4H", Expectations.freshness("x", Duration.ofHours(4))),
                Arguments.of("row_count:1:", Expectations.rowCount(1)),
                Arguments.of("freshness:PT4H:PT0S", freshness(Duration.ofHours(4), Duration.ZERO)),
                Arguments.of("not_missing:'':'N/A'", Expectations.notMissing("x", "", "N/A")),
                Arguments.of("compare:>:0", Expectations.positive("x")),
                Arguments.of("compare:<>:'a'", Expectations.compared("x", Comparison.NOT_EQUAL, new Literal.Text("a"))),
                Arguments.of("none_of:'a'", Expectations.noneOf("x", "a")),
                Arguments.of("not_matches:.*:.*", Expectations.matchesNot("x", ".*:.*")),
                Arguments.of("writes_date:'dd/MM/uuuu'", Expectations.writesDate("x", "dd/MM/uuuu")),
                Arguments.of("length:1:", Expectations.lengthAtLeast("x", 1)),
                Arguments.of("length:0:5", Expectations.length("x", 0, 5)),
                Arguments.of("multiple_of:0.05", Expectations.multipleOf("x", new BigDecimal("0.05"))),
                Arguments.of("not_in_future:PT5M", Expectations.notInFuture("x")),
                Arguments.of("retained:P30D", Expectations.retained("x", Duration.ofDays(30))),
                Arguments.of("present:any:'a':'b'", Expectations.anyPresent("a", "b")),
                Arguments.of("compare_columns:a:<=:b", Expectations.comparedColumns("a", "<=", "b")),
                Arguments.of("sums_to:total:0.01:net:tax", sum()),
                Arguments.of("timely:e:a:PT1H", Expectations.timely("e", "a", Duration.ofHours(1))),
                Arguments.of("unique:'a':'b'", Expectations.unique("a", "b")),
                Arguments.of(
                        "references:'sales.customers':1:'c':'id'",
                        Expectations.references("c", "sales.customers", "id")),
                Arguments.of("agrees:'d':1:'id':'v'", Expectations.agrees(List.of("id"), "d", List.of("v"))),
                Arguments.of(
                        "sorted:strictly_ascending", Expectations.sorted("x", SequenceCheck.Order.STRICTLY_ASCENDING)),
                Arguments.of("no_gaps:P1D", Expectations.noGaps("x", Duration.ofDays(1))),
                Arguments.of(
                        "distinct_values:within:'a':'b'",
                        Expectations.distinctValues("x", SetCheck.Relation.WITHIN, "a", "b")),
                Arguments.of("no_outliers:3", Expectations.noOutliers("x", 3)),
                Arguments.of("has_columns:contain:'a'", Expectations.hasColumns("a")),
                Arguments.of("column_names:[a-z_]+", Expectations.columnNames("[a-z_]+")),
                Arguments.of("column_type:'a':'int'", Expectations.columnType("a", "int")),
                Arguments.of("metric:mean", Metrics.mean("x").measured()),
                Arguments.of(
                        "metric:previous:rows",
                        Metrics.rows().changeSincePrevious().measured()),
                Arguments.of(
                        "metric:dataset:'d':sum",
                        Metrics.sum("x").differenceTo("d").measured()),
                Arguments.of("metric:quantile:0.95", Metrics.quantile("x", 0.95).measured()),
                Arguments.of(
                        "metric:correlation:'a':'b'",
                        Metrics.correlation("a", "b").measured()));
    }

    private static Expectation freshness(Duration age, Duration skew) {
        return Expectation.of(new TimeCheck.Freshness("x", age, skew));
    }

    private static Expectation sum() {
        return Expectations.sumsTo(List.of("net", "tax"), "total", new BigDecimal("0.01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "uniq",
                "unique:x:x",
                "range",
                "range:0",
                "range:0:1:2",
                "range::",
                "range:9:1",
                "range:a:b",
                "range:0:'b'",
                ">= many",
                "one_of",
                "one_of:x",
                "matches:(",
                "one_of:'a",
                "one_of:a'",
                "one_of:'a'b",
                "one_of:a'b'",
                "one_of:'a' :'b'",
                "one_of:'a''b'",
                "one_of:O'Neil",
                "one_of:'a\\d'",
                "one_of:'a\\",
                "format:'email",
                "range:0:10\\",
                "format:fax",
                "completeness:2",
                "completeness:most",
                "freshness:4h",
                "freshness:PT0S",
                "row_count:-1:",
                "row_count:2:1",
                "schema:x",
                "compare:~:1",
                "compare:>",
                "none_of",
                "not_matches:(",
                "writes_date:'bb'",
                "length:-1:",
                "length:2:1",
                "length:1",
                "multiple_of:0",
                "multiple_of:'a'",
                "not_in_future:-PT1S",
                "retained:PT0S",
                "freshness:PT1H:-PT1S",
                "is_null:x",
                "present:some:'a'",
                "present:any:'a':'a'",
                "compare_columns:a:<=",
                "one_of_tuples:2:'a':'b':1",
                "one_of_tuples:1:'a':1",
                "one_of_tuples:-1:1",
                "one_of_tuples:999999999:1",
                "sums_to:t:-1:a",
                "sums_to:t:0",
                "timely:a:b:PT0S",
                "distinct_rows:a",
                "references:'d':1:'a'",
                "references:'d':2:'a':'b':'c'",
                "agrees:'d':1:'a'",
                "sorted:up",
                "no_gaps:PT0.5S",
                "distinct_values:within",
                "no_outliers:0",
                "no_outliers:Infinity",
                "has_columns:contain",
                "column_names:(",
                "column_type:'a'",
                "metric",
                "metric:mode",
                "metric:quantile:2",
                "metric:previous",
                "metric:drift:far:'p'",
                "metric:correlation:'a'",
                "metric:analyzed:'z':0:'key'"
            })
    void parse_noRule_isRefused(String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectations.parse("x", rule))
                .withMessageStartingWith("Invalid");
    }

    @Test
    void parse_noRule_showsWhatRulesLookLike() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectations.parse("x", "uniq"))
                .withMessageContainingAll("'uniq'", "unique", "range:0:1000000");
    }

    @Test
    void parse_quoteInAText_saysHowToWriteIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectations.parse("x", "one_of:'it's'"))
                .withMessageContainingAll("one_of:'it's'", "alone between colons", "'it\\'s'");
    }

    @Provide
    Arbitrary<Check> checks() {
        return Checks.any();
    }
}
