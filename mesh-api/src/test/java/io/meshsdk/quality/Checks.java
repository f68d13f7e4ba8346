package io.meshsdk.quality;

import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.MetricCheck.Against;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.RowCheck;
import io.meshsdk.quality.check.SequenceCheck;
import io.meshsdk.quality.check.SetCheck;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.check.Statistic;
import io.meshsdk.quality.check.TimeCheck;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.check.ValueFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary checks of every kind, and arbitrary literals. */
public final class Checks {
    static final String COLUMN = "amount";

    private Checks() {}

    /** Returns checks of every kind but written ones; those of one column are on {@link #COLUMN}. */
    public static Arbitrary<Check> any() {
        return Arbitraries.oneOf(
                values(), nulls(), rows(), keys(), shapes(), metrics().map(metric -> metric));
    }

    private static Arbitrary<Check> values() {
        return Arbitraries.oneOf(
                ranges(),
                Combinators.combine(Arbitraries.of(Comparison.class), literals())
                        .as((comparison, value) -> new ValueCheck.Compared(COLUMN, comparison, value)),
                lists().map(values -> new ValueCheck.OneOf(COLUMN, values)),
                lists().map(values -> new ValueCheck.NoneOf(COLUMN, values)),
                patterns().map(pattern -> new ValueCheck.Matches(COLUMN, pattern)),
                patterns().map(pattern -> new ValueCheck.MatchesNot(COLUMN, pattern)),
                Arbitraries.of(ValueFormat.class).map(format -> new ValueCheck.HasFormat(COLUMN, format)),
                Arbitraries.of("dd/MM/uuuu", "uuuu-MM-dd'T'HH:mm", "'it''s' HH", "")
                        .map(pattern -> new ValueCheck.WritesDate(COLUMN, pattern)),
                Combinators.combine(counts(), counts())
                        .as((one, two) ->
                                new ValueCheck.Length(COLUMN, Math.min(one, two), OptionalInt.of(Math.max(one, two)))),
                counts().map(count -> new ValueCheck.Length(COLUMN, count, OptionalInt.empty())),
                steps().map(step -> new ValueCheck.MultipleOf(COLUMN, step)),
                durations(0).map(skew -> new ValueCheck.NotInFuture(COLUMN, skew)),
                durations(1).map(retention -> new ValueCheck.Retained(COLUMN, retention)));
    }

    private static Arbitrary<Check> nulls() {
        return Arbitraries.oneOf(
                Arbitraries.of(new NullCheck.NotNull(COLUMN), new NullCheck.IsNull(COLUMN)),
                texts().list().ofMaxSize(3).map(tokens -> new NullCheck.NotMissing(COLUMN, tokens)),
                shares().map(share -> new NullCheck.Completeness(COLUMN, share)),
                Combinators.combine(Arbitraries.of(NullCheck.Quantity.class), columns(0))
                        .as(NullCheck.Present::new));
    }

    private static Arbitrary<Check> rows() {
        Arbitrary<Check> tuples = columns(2)
                .flatMap(columns -> literals()
                        .list()
                        .ofSize(columns.size())
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(list -> new RowCheck.OneOfTuples(columns, list)));
        return Arbitraries.oneOf(
                Combinators.combine(names(), Arbitraries.of(Comparison.class), names())
                        .as(RowCheck.Compared::new),
                tuples,
                Combinators.combine(columns(1), names(), tolerances()).as(RowCheck.SumsTo::new),
                Combinators.combine(names(), names(), durations(1)).as(RowCheck.Timely::new));
    }

    private static Arbitrary<Check> keys() {
        return Arbitraries.oneOf(
                Arbitraries.of(new KeyCheck.Unique(List.of(COLUMN)), new KeyCheck.DistinctRows()),
                columns(2).map(KeyCheck.Unique::new),
                Combinators.combine(columns(1), texts())
                        .as((columns, dataset) -> new KeyCheck.References(columns, dataset, columns)),
                Combinators.combine(columns(1), texts(), columns(1)).as(KeyCheck.Agrees::new));
    }

    private static Arbitrary<Check> shapes() {
        Arbitrary<Long> counts = Arbitraries.longs().greaterOrEqual(0);
        return Arbitraries.oneOf(
                Arbitraries.just(new ShapeCheck.SchemaConformance()),
                Combinators.combine(counts, counts)
                        .as((one, two) ->
                                new ShapeCheck.RowCount(Math.min(one, two), OptionalLong.of(Math.max(one, two)))),
                counts.map(count -> new ShapeCheck.RowCount(count, OptionalLong.empty())),
                Combinators.combine(Arbitraries.of(ShapeCheck.ColumnRelation.class), columns(1))
                        .as(ShapeCheck.HasColumns::new),
                patterns().map(ShapeCheck.ColumnNames::new),
                Combinators.combine(names(), Arbitraries.of("string", "decimal(18,2)", "map<string,int>"))
                        .as(ShapeCheck.ColumnType::new),
                Arbitraries.of(SequenceCheck.Order.class).map(order -> new SequenceCheck.Sorted(COLUMN, order)),
                Arbitraries.longs()
                        .greaterOrEqual(1)
                        .map(seconds -> new SequenceCheck.NoGaps(COLUMN, Duration.ofSeconds(seconds))),
                Combinators.combine(Arbitraries.of(SetCheck.Relation.class), lists())
                        .as((relation, values) -> new SetCheck.DistinctValues(COLUMN, relation, values)),
                Arbitraries.of(3.0, Double.MIN_VALUE, Double.MAX_VALUE, 1.0E-5)
                        .map(deviations -> new SetCheck.NoOutliers(COLUMN, deviations)),
                durations(1).map(age -> new TimeCheck.Freshness(COLUMN, age)),
                Combinators.combine(durations(1), durations(0))
                        .as((age, skew) -> new TimeCheck.Freshness(COLUMN, age, skew)));
    }

    /** Returns checks of every metric, by itself and beside others. */
    static Arbitrary<MetricCheck> metrics() {
        Arbitrary<Metric> metrics = Arbitraries.oneOf(
                Arbitraries.just(new Metric.RowCount()),
                Arbitraries.of(Statistic.class).map(statistic -> new Metric.OfColumn(statistic, COLUMN)),
                shares().map(share -> new Metric.Quantile(COLUMN, share)),
                Combinators.combine(Arbitraries.of(Metric.PairStatistic.class), names(), names())
                        .as(Metric.OfPair::new),
                Combinators.combine(Arbitraries.of(Metric.Distance.class), texts())
                        .as((distance, profile) -> new Metric.Drift(distance, COLUMN, profile)),
                Combinators.combine(
                                texts(),
                                columns(0),
                                Arbitraries.maps(texts(), texts()).ofMaxSize(3))
                        .as(Metric.Analyzed::new));
        Arbitrary<Against> against = Arbitraries.oneOf(
                Arbitraries.of(new Against.Nothing(), new Against.Previous()), texts().map(Against.Dataset::new));
        return Combinators.combine(metrics, against).as(MetricCheck::new);
    }

    /** Returns names of columns, odd ones among them. */
    public static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.of(COLUMN, "a", "and", "Date", "Infinity", "Infinityd", "_1", "a.b", "1a", "a b", "x\"y'z"),
                texts().filter(text -> !text.isEmpty()));
    }

    private static Arbitrary<List<String>> columns(int least) {
        return names().list().ofMinSize(least).ofMaxSize(least + 2).uniqueElements();
    }

    private static Arbitrary<List<Literal>> lists() {
        return literals().list().ofMinSize(1).ofMaxSize(5);
    }

    private static Arbitrary<Literal> steps() {
        return Arbitraries.oneOf(
                Arbitraries.longs().greaterOrEqual(1).map(Literal.Whole::new),
                Arbitraries.of("0.05", "1E+3", "1E-30", "7")
                        .map(BigDecimal::new)
                        .map(Literal.Exact::new));
    }

    private static Arbitrary<BigDecimal> tolerances() {
        return Arbitraries.of("0", "0.01", "1E+3", "1E-30", "0.00").map(BigDecimal::new);
    }

    private static Arbitrary<Duration> durations(long least) {
        return Arbitraries.longs().greaterOrEqual(least).map(Duration::ofNanos);
    }

    private static Arbitrary<Integer> counts() {
        return Arbitraries.integers().greaterOrEqual(0);
    }

    private static Arbitrary<Double> shares() {
        return Arbitraries.doubles().between(0, 1);
    }

    /** Returns literals of every kind. */
    public static Arbitrary<Literal> literals() {
        Arbitrary<Literal> exact = Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40)),
                        Arbitraries.integers().between(-40, 40))
                .as((unscaled, scale) -> new Literal.Exact(new BigDecimal(unscaled, scale)));
        return Arbitraries.oneOf(
                Arbitraries.longs().map(Literal.Whole::new),
                exact,
                Arbitraries.doubles().filter(value -> !Double.isNaN(value)).map(Literal.Floating::new),
                Arbitraries.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE)
                        .map(Literal.Floating::new),
                texts().map(Literal.Text::new),
                Arbitraries.longs()
                        .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                        .map(day -> new Literal.Day(LocalDate.ofEpochDay(day))),
                Combinators.combine(
                                Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                                Arbitraries.integers().between(0, 999_999_999))
                        .as((second, nano) -> new Literal.Moment(Instant.ofEpochSecond(second, nano))));
    }

    private static Arbitrary<Check> ranges() {
        Arbitrary<Check> open = Combinators.combine(literals(), Arbitraries.of(true, false))
                .as((bound, low) -> low
                        ? new ValueCheck.Range(COLUMN, Optional.of(bound), Optional.empty())
                        : new ValueCheck.Range(COLUMN, Optional.empty(), Optional.of(bound)));
        Arbitrary<Check> closed =
                literals().map(bound -> new ValueCheck.Range(COLUMN, Optional.of(bound), Optional.of(bound)));
        return Arbitraries.oneOf(open, closed);
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> marks =
                Arbitraries.strings().withChars(":'\\ \n\tdmTe-.0aé").ofMaxLength(8);
        return Arbitraries.oneOf(marks, Arbitraries.strings().ofMaxLength(5), Arbitraries.just("😀"));
    }

    private static Arbitrary<String> patterns() {
        return Arbitraries.oneOf(
                texts().map(Checks::quoted),
                Arbitraries.of("\\d{5}", "[A-Z]{2}\\.[0-9]+", "O'Neil", "'a':'b'", "\\\\:\\'", " a ", ""));
    }

    private static String quoted(String text) {
        return text.contains("\\E")
                ? Pattern.quote(text)
                : text.replaceAll("[^A-Za-z0-9: '\n\t\uD800-\uDFFF]", "\\\\$0");
    }
}
