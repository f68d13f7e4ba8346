package io.meshsdk.quality.engine;

import static io.meshsdk.quality.Expectations.agrees;
import static io.meshsdk.quality.Expectations.allOrNonePresent;
import static io.meshsdk.quality.Expectations.allPresent;
import static io.meshsdk.quality.Expectations.anyPresent;
import static io.meshsdk.quality.Expectations.atLeast;
import static io.meshsdk.quality.Expectations.atMost;
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
import static io.meshsdk.quality.Expectations.noneOf;
import static io.meshsdk.quality.Expectations.notInFuture;
import static io.meshsdk.quality.Expectations.notMissing;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.oneOf;
import static io.meshsdk.quality.Expectations.oneOfTuples;
import static io.meshsdk.quality.Expectations.onePresent;
import static io.meshsdk.quality.Expectations.references;
import static io.meshsdk.quality.Expectations.retained;
import static io.meshsdk.quality.Expectations.rowCount;
import static io.meshsdk.quality.Expectations.sorted;
import static io.meshsdk.quality.Expectations.sumsTo;
import static io.meshsdk.quality.Expectations.timely;
import static io.meshsdk.quality.Expectations.unique;
import static io.meshsdk.quality.Expectations.writesDate;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.MetricExpectation;
import io.meshsdk.quality.Metrics;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.SequenceCheck;
import io.meshsdk.quality.check.SetCheck;
import io.meshsdk.quality.check.Statistic;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks and metrics say what another engine says, an expression of SQL for each. NaN is left out by hand there: DuckDB takes
 * it for the largest number. Outliers have no equal there, being counted in buckets, and are compared with a formula in
 * {@link EngineProperties}; named formats that are no pattern are compared with other libraries where they are.
 */
final class AgainstDuckDbTest {
    private static final int ROWS = 2_000;
    private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");
    private static final Schema SCHEMA = Schema.of(
            Field.int64("id"),
            Field.int32("n"),
            Field.int64("big"),
            Field.float64("d"),
            Field.float32("f"),
            Field.decimal("price", 18, 2),
            Field.decimal("mass", 38, 10),
            Field.bool("flag"),
            Field.date("day"),
            Field.timestamp("moment"),
            Field.string("text"),
            Field.binary("bytes"),
            Field.int32("empty"));
    private static final String FINITE = "case when isfinite(d) then d end";
    private static final Random RANDOM = new Random(20261120);
    private static final Table ALL = table(ROWS);
    private static final Table OTHER = table(300);

    private static DuckTable duck;

    @BeforeAll
    static void load() throws SQLException {
        duck = new DuckTable();
        duck.load("t", ALL);
        duck.load("o", OTHER);
        duck.lock();
    }

    @AfterAll
    static void close() throws SQLException {
        duck.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void check_countsWhatTheQueryCounts(Counted counted) {
        Measure found = measure(counted.expectation);
        List<BigDecimal> expected = duck.numbers(
                "select %s, %s from t where %s".formatted(counted.evaluated, counted.failing, counted.where));

        assertThat(List.of(found.evaluated(), found.failing()))
                .as(counted.toString())
                .isEqualTo(expected.stream().map(BigDecimal::longValueExact).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("metrics")
    void metric_isWhatTheQueryComputes(Computed number) {
        BigDecimal found = measure(number.expectation.measured()).value().orElseThrow();
        BigDecimal expected =
                duck.numbers("select %s from t".formatted(number.query)).get(0);

        BigDecimal most = expected.abs().multiply(BigDecimal.valueOf(number.tolerance));
        assertThat(found.subtract(expected).abs())
                .as("%s: %s, expected %s", number, found, expected)
                .isLessThanOrEqualTo(most);
    }

    static Stream<Counted> checks() {
        return Stream.of(nulls(), values(), texts(), times(), rows(), keys(), shapes())
                .flatMap(some -> some);
    }

    private static Stream<Counted> nulls() {
        return Stream.of(
                counted(notNull("n"), "count(*)", "count(*) filter (n is null)"),
                counted(completeness("text", 0.5), "count(*)", "count(*) filter (text is null)"),
                counted(isNull("empty"), "count(*)", "count(empty)"),
                counted(isNull("flag"), "count(*)", "count(flag)"),
                counted(
                        notMissing("text", "", "n/a"),
                        "count(*)",
                        "count(*) filter (text is null or text in ('', 'n/a'))"),
                counted(allPresent("n", "text"), "count(*)", "count(*) filter (n is null or text is null)"),
                counted(anyPresent("n", "text"), "count(*)", "count(*) filter (n is null and text is null)"),
                counted(onePresent("n", "text"), "count(*)", "count(*) filter ((n is null) = (text is null))"),
                counted(allOrNonePresent("n", "text"), "count(*)", "count(*) filter ((n is null) <> (text is null))"));
    }

    private static Stream<Counted> values() {
        List<Counted> all = new ArrayList<>(List.of(
                counted(between("n", -2, 5), "count(n)", "count(*) filter (n not between -2 and 5)"),
                counted(atLeast("big", 0), "count(big)", "count(*) filter (big < 0)"),
                counted(between("d", -1.5, 1e300), "count(d)", "count(*) filter (isnan(d) or d < -1.5 or d > 1e300)"),
                counted(
                        atMost("f", new BigDecimal("0.1")),
                        "count(f)",
                        "count(*) filter (isnan(f) or f::double > 0.1)"),
                counted(
                        between("price", new BigDecimal("-0.5"), new BigDecimal("1.005")),
                        "count(price)",
                        "count(*) filter (price < -0.5 or price > 1.005)"),
                counted(atLeast("mass", new BigDecimal("0.00000000001")), "count(mass)", "count(*) filter (mass <= 0)"),
                counted(
                        atLeast("n", 1).where("n > -3 and (flag or day is null)"),
                        "count(n)",
                        "count(*) filter (n < 1)",
                        "n > -3 and (flag or day is null)"),
                counted(
                        notNull("text").where("not (n in (1, 2, 3)) or price < 0"),
                        "count(*)",
                        "count(*) filter (text is null)",
                        "not (n in (1, 2, 3)) or price < 0"),
                counted(
                        oneOf("n", List.of(new Literal.Whole(1), new Literal.Whole(-2))),
                        "count(n)",
                        "count(*) filter (n not in (1, -2))"),
                counted(noneOf("text", "zz", "é"), "count(text)", "count(*) filter (text in ('zz', 'é'))"),
                counted(multipleOf("n", 3), "count(n)", "count(*) filter (n % 3 <> 0)"),
                counted(
                        multipleOf("price", new BigDecimal("0.25")),
                        "count(price)",
                        "count(*) filter (price % 0.25 <> 0)"),
                counted(
                        multipleOf("d", new BigDecimal("0.5")),
                        "count(d)",
                        "count(*) filter (not isfinite(d) or d * 2 <> round(d * 2))")));
        for (Comparison comparison : Comparison.values()) {
            String sign = comparison.sign();
            all.add(counted(
                    compared("n", comparison, new Literal.Whole(2)),
                    "count(n)",
                    "count(*) filter (not (n %s 2))".formatted(sign)));
            all.add(counted(
                    compared("d", comparison, new Literal.Floating(0)),
                    "count(d)",
                    "count(*) filter (%s)"
                            .formatted(
                                    comparison == Comparison.NOT_EQUAL
                                            ? "d = 0"
                                            : "isnan(d) or not (d %s 0)".formatted(sign))));
            all.add(counted(
                    compared("price", comparison, new Literal.Exact(new BigDecimal("0.5"))),
                    "count(price)",
                    "count(*) filter (not (price %s 0.5))".formatted(sign)));
            all.add(counted(
                    compared("text", comparison, new Literal.Text("zz")),
                    "count(text)",
                    "count(*) filter (not (text %s 'zz'))".formatted(sign)));
            all.add(counted(
                    compared("day", comparison, new Literal.Day(LocalDate.EPOCH)),
                    "count(day)",
                    "count(*) filter (not (day %s date '1970-01-01'))".formatted(sign)));
            all.add(counted(
                    compared("moment", comparison, new Literal.Moment(NOW)),
                    "count(moment)",
                    "count(*) filter (not (moment %s timestamp '2026-11-20 07:00:00'))".formatted(sign)));
        }
        return all.stream();
    }

    private static Stream<Counted> texts() {
        return Stream.of(
                counted(
                        matches("text", "[a-z]+"),
                        "count(text)",
                        "count(*) filter (not regexp_full_match(text, '[a-z]+'))"),
                counted(
                        matchesNot("text", ".*@.*"),
                        "count(text)",
                        "count(*) filter (regexp_full_match(text, '.*@.*'))"),
                counted(length("text", 2, 9), "count(text)", "count(*) filter (length(text) not between 2 and 9)"),
                counted(
                        length("bytes", 2, 3),
                        "count(bytes)",
                        "count(*) filter (octet_length(bytes) not between 2 and 3)"),
                counted(
                        writesDate("text", "uuuu-MM-dd"),
                        "count(text)",
                        "count(*) filter (text is not null and not (regexp_full_match(text, '\\d{4}-\\d{2}-\\d{2}') "
                                + "and try_strptime(text, '%Y-%m-%d') is not null))"),
                counted(
                        format("text", "date"),
                        "count(text)",
                        "count(*) filter (text is not null and not (regexp_full_match(text, '\\d{4}-\\d{2}-\\d{2}') "
                                + "and try_strptime(text, '%Y-%m-%d') is not null))"),
                counted(
                        format("text", "uuid"),
                        "count(text)",
                        "count(*) filter (not regexp_full_match(text, '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'))"),
                counted(
                        format("text", "ipv4"),
                        "count(text)",
                        "count(*) filter (not regexp_full_match(text, "
                                + "'((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.|$)){4}') or text like '%.')"),
                counted(
                        format("text", "hex"),
                        "count(text)",
                        "count(*) filter (not regexp_full_match(text, '[0-9a-fA-F]+'))"),
                counted(
                        format("text", "integer"),
                        "count(text)",
                        "count(*) filter (not regexp_full_match(text, '[+-]?[0-9]+'))"),
                counted(
                        format("text", "slug"),
                        "count(text)",
                        "count(*) filter (not regexp_full_match(text, '[a-z0-9]+(-[a-z0-9]+)*'))"),
                counted(
                        distinctValues("text", SetCheck.Relation.WITHIN, "a", "zz", "nowhere"),
                        "count(text) + 3",
                        "count(*) filter (text not in ('a', 'zz', 'nowhere'))"),
                counted(
                        distinctValues("text", SetCheck.Relation.CONTAINS, "a", "zz", "nowhere"),
                        "3",
                        "3 - count(distinct text) filter (text in ('a', 'zz', 'nowhere'))"),
                counted(
                        distinctValues("text", SetCheck.Relation.EQUALS, "a", "zz", "nowhere"),
                        "count(text) + 3",
                        "count(*) filter (text not in ('a', 'zz', 'nowhere')) + 3 "
                                + "- count(distinct text) filter (text in ('a', 'zz', 'nowhere'))"));
    }

    private static Stream<Counted> times() {
        return Stream.of(
                counted(
                        notInFuture("moment", Duration.ofMinutes(5)),
                        "count(moment)",
                        "count(*) filter (moment > timestamp '2026-11-20 07:05:00')"),
                counted(
                        notInFuture("day", Duration.ofDays(1)),
                        "count(day)",
                        "count(*) filter (day > date '2026-11-21')"),
                counted(
                        retained("moment", Duration.ofDays(400)),
                        "count(moment)",
                        "count(*) filter (moment < timestamp '2026-11-20 07:00:00' - interval 400 day)"),
                counted(
                        retained("day", Duration.ofDays(400)),
                        "count(day)",
                        "count(*) filter (day < date '2026-11-20' - interval 400 day)"),
                counted(
                        freshness("moment", Duration.ofHours(1)),
                        "count(*) filter (moment > timestamp '2026-11-20 07:05:00')",
                        "count(*) filter (moment > timestamp '2026-11-20 07:05:00')"),
                counted(
                        freshness("moment", Duration.ofMinutes(1)).where("moment <= timestamp '2026-11-20T06:00:00Z'"),
                        "1",
                        "case when max(moment) < timestamp '2026-11-20 06:59:00' then 1 else 0 end",
                        "moment <= timestamp '2026-11-20 06:00:00'"),
                counted(
                        noGaps("day", Duration.ofDays(7)),
                        "max(floor(epoch(day) / 604800)) - min(floor(epoch(day) / 604800)) + 1",
                        "max(floor(epoch(day) / 604800)) - min(floor(epoch(day) / 604800)) + 1 "
                                + "- count(distinct floor(epoch(day) / 604800))"),
                counted(
                        timely("day", "moment", Duration.ofHours(36)),
                        "count(*) filter (day is not null and moment is not null)",
                        "count(*) filter (moment < day::timestamp or moment > day::timestamp + interval 36 hour)"));
    }

    private static Stream<Counted> rows() {
        return Stream.of(
                counted(
                        comparedColumns("n", "<", "price"),
                        "count(*) filter (n is not null and price is not null)",
                        "count(*) filter (not (n < price))"),
                counted(
                        comparedColumns("day", "<=", "moment"),
                        "count(*) filter (day is not null and moment is not null)",
                        "count(*) filter (not (day::timestamp <= moment))"),
                counted(
                        comparedColumns("f", "=", "d"),
                        "count(*) filter (f is not null and d is not null)",
                        "count(*) filter (f is not null and d is not null and (isnan(f) or isnan(d) or f::double <> d))"),
                counted(
                        comparedColumns("big", ">=", "id"),
                        "count(*) filter (big is not null and id is not null)",
                        "count(*) filter (big < id)"),
                counted(
                        oneOfTuples(
                                List.of("n", "text"),
                                List.of(
                                        List.of(new Literal.Whole(1), new Literal.Text("a")),
                                        List.of(new Literal.Whole(2), new Literal.Text("zz")))),
                        "count(*) filter (n is not null and text is not null)",
                        "count(*) filter (n is not null and text is not null "
                                + "and not ((n = 1 and text = 'a') or (n = 2 and text = 'zz')))"),
                counted(
                        sumsTo(List.of("n", "price"), "mass", new BigDecimal("2.5")),
                        "count(*) filter (n is not null and price is not null and mass is not null)",
                        "count(*) filter (abs(n::decimal(38,10) + price - mass) > 2.5)"),
                counted(
                        sorted("id", SequenceCheck.Order.ASCENDING),
                        "count(id)",
                        "(select count(*) from (select id, lag(id) over (order by rn) before from t where id is not null) "
                                + "where id < before)"),
                counted(
                        sorted("text", SequenceCheck.Order.STRICTLY_DESCENDING),
                        "count(text)",
                        "(select count(*) from (select text, lag(text) over (order by rn) before from t "
                                + "where text is not null) where text >= before)"));
    }

    private static Stream<Counted> keys() {
        return Stream.of(
                counted(unique("id"), "count(id)", "count(id) - count(distinct id)"),
                counted(unique("d"), "count(d)", "count(d) - count(distinct d + 0.0)"),
                counted(unique("bytes"), "count(bytes)", "count(bytes) - count(distinct bytes)"),
                counted(
                        unique("n", "day"),
                        "count(*)",
                        "count(*) - count(distinct (n, day))",
                        "n is not null and day is not null"),
                counted(
                        distinctRows(),
                        "count(*)",
                        "count(*) - (select count(*) from (select distinct * exclude (rn, d), d + 0.0 from t))"),
                counted(
                        references("id", "other", "id"),
                        "count(id)",
                        "count(*) filter (id not in (select id from o where id is not null))"),
                counted(
                        agrees(List.of("id"), "other", List.of("n", "text")),
                        "count(id)",
                        "count(*) filter (id is not null and not exists (select 1 from o where o.id = t.id "
                                + "and o.n is not distinct from t.n and o.text is not distinct from t.text "
                                + "and o.rn = (select min(rn) from o first where first.id = t.id)))"));
    }

    private static Stream<Counted> shapes() {
        String columns = "(select count(*) %s from duckdb_columns() where table_name = 't' and column_name <> 'rn')";
        return Stream.of(
                counted(rowCount(1), "count(*)", "0"),
                counted(rowCount(5_000), "count(*)", "5000 - count(*)"),
                counted(hasColumns("id", "nowhere"), columns.formatted(""), "1"),
                counted(
                        columnNames("[a-z]{2,}"),
                        columns.formatted(""),
                        columns.formatted("filter (not regexp_full_match(column_name, '[a-z]{2,}'))")),
                counted(columnType("price", "decimal(18,2)"), columns.formatted(""), "0"),
                counted(columnType("n", "string"), columns.formatted(""), "1"));
    }

    static Stream<Computed> metrics() {
        List<Computed> all = new ArrayList<>(List.of(
                exact(Metrics.rows(), "count(*)"),
                exact(Metrics.minimum("n"), "min(n)"),
                exact(Metrics.maximum("big"), "max(big)"),
                exact(Metrics.minimum("mass"), "min(mass)"),
                exact(Metrics.maximum("price"), "max(price)"),
                exact(Metrics.sum("n"), "sum(n)"),
                exact(Metrics.sum("big"), "sum(big::hugeint)"),
                exact(Metrics.sum("price"), "sum(price)"),
                exact(Metrics.sum("mass"), "sum(mass)"),
                number(Metrics.sum("d"), "sum(%s)".formatted(FINITE), 1e-9),
                number(Metrics.mean("n"), "avg(n)", 1e-12),
                number(Metrics.mean("price"), "avg(price)", 1e-9),
                number(Metrics.variance("n"), "var_pop(n)", 1e-9),
                number(Metrics.variance("d"), "var_pop(%s)".formatted(FINITE), 1e-9),
                number(Metrics.standardDeviation("n"), "stddev_pop(n)", 1e-9),
                number(
                        Metrics.of(Statistic.SKEWNESS, "n"),
                        "(select avg(power(n - m, 3)) from t, (select avg(n) m from t)) / power(var_pop(n), 1.5)",
                        1e-9),
                number(Metrics.of(Statistic.KURTOSIS, "n"), "kurtosis_pop(n)", 1e-9),
                exact(Metrics.median("n"), rank("n", 0.5)),
                exact(Metrics.quantile("n", 0.9), rank("n", 0.9)),
                number(Metrics.quantile("price", 0.95), rank("price", 0.95), 0.008),
                exact(Metrics.of(Statistic.INTERQUARTILE_RANGE, "n"), rank("n", 0.75) + " - " + rank("n", 0.25)),
                exact(Metrics.nullCount("text"), "count(*) - count(text)"),
                number(Metrics.nullRate("text"), "(count(*) - count(text)) / count(*)", 1e-12),
                exact(Metrics.distinctCount("empty"), "count(distinct empty)"),
                exact(Metrics.of(Statistic.MOST_COMMON_COUNT, "empty"), "count(empty)"),
                number(Metrics.approximateDistinctCount("id"), "count(distinct id)", 0.031),
                exact(Metrics.of(Statistic.MINIMUM_LENGTH, "text"), "min(length(text))"),
                exact(Metrics.of(Statistic.MAXIMUM_LENGTH, "text"), "max(length(text))"),
                number(Metrics.of(Statistic.MEAN_LENGTH, "text"), "avg(length(text))", 1e-12),
                number(Metrics.correlation("n", "price"), "corr(n, price::double)", 1e-9),
                number(Metrics.ratioOfSums("price", "n"), "sum(price)::double / sum(n)", 1e-9),
                number(Metrics.mutualInformation("n", "text"), """
                        (with p as (select n, text from t where n is not null and text is not null),
                          a as (select n, count(*) c from p group by n), b as (select text, count(*) c from p group by text),
                          ab as (select n, text, count(*) c from p group by n, text), s as (select count(*) c from p)
                        select sum(ab.c / s.c * ln(ab.c * s.c / (a.c * b.c)))
                        from ab join a using (n) join b using (text), s)""", 1e-9),
                number(Metrics.rows().changeSincePrevious(), "(count(*) - 300) / 300", 1e-12),
                exact(Metrics.sum("price").differenceTo("other"), "sum(price) - (select sum(price) from o)")));
        for (String column : List.of("n", "text", "day", "bytes", "flag", "price", "f")) {
            String counts = "(with g as (select count(*) c from t where %s is not null group by %s) select %s from g)";
            all.add(exact(Metrics.distinctCount(column), "count(distinct %s)".formatted(column)));
            all.add(number(
                    Metrics.entropy(column),
                    counts.formatted(
                            column, column, "-sum(c / (select sum(c) from g) * ln(c / (select sum(c) from g)))"),
                    1e-9));
            all.add(exact(Metrics.of(Statistic.MOST_COMMON_COUNT, column), counts.formatted(column, column, "max(c)")));
            all.add(number(
                    Metrics.of(Statistic.MOST_COMMON_RATE, column),
                    counts.formatted(column, column, "max(c) / sum(c)"),
                    1e-12));
            all.add(number(
                    Metrics.of(Statistic.DISTINCTNESS, column),
                    counts.formatted(column, column, "count(*) / sum(c)"),
                    1e-12));
            all.add(number(
                    Metrics.of(Statistic.UNIQUENESS, column),
                    counts.formatted(column, column, "(count(*) filter (c = 1)) / sum(c)"),
                    1e-12));
            all.add(number(
                    Metrics.of(Statistic.UNIQUE_VALUE_RATIO, column),
                    counts.formatted(column, column, "(count(*) filter (c = 1)) / count(*)"),
                    1e-12));
        }
        return all.stream();
    }

    private static String rank(String column, double quantile) {
        return "list_sort(list(%s) filter (%s is not null))[greatest(1, ceil(%s * count(%s)))::bigint]"
                .formatted(column, column, quantile, column);
    }

    private static Measure measure(Expectation expectation) {
        Surroundings around = Surroundings.at(NOW)
                .dataset("other", new TableDataset(OTHER, 2).reopenable())
                .previous(new TableDataset(OTHER, 3).reopenable());
        QualityPlan plan = QualityPlan.compile(SCHEMA, List.of(expectation), List.of(), around);
        CheckOutcome outcome = plan.judge(Measurement.by(plan).measure(new TableDataset(ALL, 1)), plan.empty())
                .results()
                .get(1);
        return outcome.fold(CheckOutcome.Passed::measure, CheckOutcome.Failed::measure, blind -> {
            throw new AssertionError(blind.describe());
        });
    }

    private static Table table(int rows) {
        List<List<List<Object>>> partitions =
                new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        for (int i = 0; i < rows; i++) {
            List<Object> row = new ArrayList<>();
            SCHEMA.fields()
                    .forEach(field -> row.add(
                            field.name().equals("empty") || RANDOM.nextInt(8) == 0 ? null : value(field.name())));
            partitions.get(3 * i / rows).add(row);
            if (RANDOM.nextInt(40) == 0 && i + 1 < rows) {
                i++;
                partitions.get(3 * i / rows).add(row);
            }
        }
        return new Table(SCHEMA, partitions);
    }

    private static Object value(String column) {
        return switch (column) {
            case "id" -> (long) RANDOM.nextInt(3_000);
            case "n" -> RANDOM.nextInt(20) - 7;
            case "big" -> pick(Long.MIN_VALUE, Long.MAX_VALUE, 0L, 7L, -1L, (long) RANDOM.nextInt());
            case "d" ->
                pick(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 0.0, 0.1, -1.5, 1.5, 3.0);
            case "f" -> pick(Float.NaN, 0.1f, 1.5f, -1.5f, 3f, 0f);
            case "price" -> BigDecimal.valueOf(RANDOM.nextInt(400) - 150L, 2);
            case "mass" ->
                pick(
                        new BigDecimal("12345678901234567890123.0123456789"),
                        new BigDecimal("-1.0000000001"),
                        BigDecimal.valueOf(RANDOM.nextInt(40) - 10L).setScale(10),
                        new BigDecimal("0.0000000000"));
            case "flag" -> RANDOM.nextBoolean();
            case "day" ->
                LocalDate.ofEpochDay(pick(0, -400, 20_777, 20_778, 20_779, 2_000_000, RANDOM.nextInt(21_000)));
            case "moment" ->
                pick(
                        NOW,
                        NOW.plusSeconds(300),
                        NOW.plusNanos(301_000_000_000L),
                        Instant.parse("2025-10-16T07:00:00Z"),
                        Instant.parse("2025-10-16T06:59:59.999999Z"),
                        Instant.ofEpochSecond(20_778L * 86_400 + RANDOM.nextInt(200_000)));
            case "text" ->
                pick(
                        "",
                        "n/a",
                        "a",
                        "zz",
                        "é",
                        "😀",
                        "ab-1",
                        "-7",
                        "+12",
                        "0",
                        "cafe",
                        "\uFFFF",
                        "2024-02-29",
                        "2026-02-29",
                        "192.168.0.1",
                        "192.168.0.256",
                        "x@y",
                        "00000000-0000-0000-0000-00000000000A",
                        "naïve text");
            default ->
                pick(new byte[0], new byte[] {0}, new byte[] {-1, 0}, new byte[] {1, 2, 3}, new byte[] {1, 2, 3, 4});
        };
    }

    @SafeVarargs
    private static <T> T pick(T... values) {
        return values[RANDOM.nextInt(values.length)];
    }

    private static Counted counted(Expectation expectation, String evaluated, String failing) {
        return counted(expectation, evaluated, failing, "true");
    }

    private static Counted counted(Expectation expectation, String evaluated, String failing, String where) {
        return new Counted(expectation, evaluated, failing, where);
    }

    private static Computed exact(MetricExpectation metric, String query) {
        return number(metric, query, 0);
    }

    private static Computed number(MetricExpectation metric, String query, double tolerance) {
        return new Computed(metric, query, tolerance);
    }

    /** A check, and the queries of how many are judged and how many break it, of which rows. */
    private record Counted(Expectation expectation, String evaluated, String failing, String where) {
        @Override
        public String toString() {
            return expectation.name();
        }
    }

    /** A metric, its query, and by which share the two may differ. */
    private record Computed(MetricExpectation expectation, String query, double tolerance) {
        @Override
        public String toString() {
            return expectation.measured().name();
        }
    }
}
