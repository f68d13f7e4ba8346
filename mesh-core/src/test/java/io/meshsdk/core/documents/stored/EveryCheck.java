package io.meshsdk.core.documents.stored;

import static io.meshsdk.quality.Expectations.agrees;
import static io.meshsdk.quality.Expectations.allPresent;
import static io.meshsdk.quality.Expectations.anyPresent;
import static io.meshsdk.quality.Expectations.columnNames;
import static io.meshsdk.quality.Expectations.columnType;
import static io.meshsdk.quality.Expectations.columns;
import static io.meshsdk.quality.Expectations.compared;
import static io.meshsdk.quality.Expectations.comparedColumns;
import static io.meshsdk.quality.Expectations.distinctRows;
import static io.meshsdk.quality.Expectations.distinctValues;
import static io.meshsdk.quality.Expectations.hasColumns;
import static io.meshsdk.quality.Expectations.isNull;
import static io.meshsdk.quality.Expectations.length;
import static io.meshsdk.quality.Expectations.lengthAtLeast;
import static io.meshsdk.quality.Expectations.matchesNot;
import static io.meshsdk.quality.Expectations.multipleOf;
import static io.meshsdk.quality.Expectations.noGaps;
import static io.meshsdk.quality.Expectations.noOutliers;
import static io.meshsdk.quality.Expectations.noneOf;
import static io.meshsdk.quality.Expectations.notInFuture;
import static io.meshsdk.quality.Expectations.notMissing;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.oneOfTuples;
import static io.meshsdk.quality.Expectations.positive;
import static io.meshsdk.quality.Expectations.references;
import static io.meshsdk.quality.Expectations.retained;
import static io.meshsdk.quality.Expectations.sorted;
import static io.meshsdk.quality.Expectations.sumsTo;
import static io.meshsdk.quality.Expectations.timely;
import static io.meshsdk.quality.Expectations.unique;
import static io.meshsdk.quality.Expectations.writesDate;

import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Condition.Operator;
import io.meshsdk.quality.Condition.Unit;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Metrics;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.SequenceCheck;
import io.meshsdk.quality.check.SetCheck;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.check.TimeCheck;
import io.meshsdk.schema.Field;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two expectations of every check that has a short form alone, with every filter, and fields that they fit. */
public final class EveryCheck {
    private EveryCheck() {}

    /** Returns fields that the expectations are on. */
    public static Stream<Field> fields() {
        return Stream.of(
                Field.string("name"),
                Field.string("note"),
                Field.int64("count"),
                Field.decimal("amount", 12, 2),
                Field.date("day"),
                Field.timestamp("at"),
                Field.bool("done"),
                Field.bool("open"));
    }

    /** Returns the expectations, no two of one name. */
    public static Stream<Expectation> all() {
        return Stream.of(values(), several(), wholes(), metrics(), filtered()).flatMap(some -> some);
    }

    private static Stream<Expectation> values() {
        return Stream.of(
                positive("count"),
                compared("day", Comparison.AT_MOST, new Literal.Day(LocalDate.EPOCH)),
                noneOf("name", "a", "it's"),
                noneOf("count", List.of(new Literal.Whole(0))),
                matchesNot("name", "a:b"),
                matchesNot("note", "b"),
                writesDate("name", "dd/MM/uuuu"),
                writesDate("note", "uuuu"),
                length("name", 1, 2),
                lengthAtLeast("note", 3),
                multipleOf("count", 5),
                multipleOf("amount", new BigDecimal("0.05")),
                notInFuture("day"),
                notInFuture("at", Duration.ZERO),
                retained("day", Duration.ofDays(30)),
                retained("at", Duration.ofDays(31)),
                isNull("name"),
                isNull("note"),
                notMissing("name", ""),
                notMissing("note", "N/A", "-"));
    }

    private static Stream<Expectation> several() {
        Literal a = new Literal.Text("a");
        return Stream.of(
                anyPresent("name"),
                allPresent("note", "count"),
                comparedColumns("name", "<", "note"),
                comparedColumns("note", ">=", "name"),
                oneOfTuples(List.of("name", "note"), List.of(List.of(a, a))),
                oneOfTuples(List.of("name", "count"), List.of(List.of(a, new Literal.Whole(1)))),
                sumsTo(List.of("count"), "amount"),
                sumsTo(List.of("amount"), "count", new BigDecimal("0.01")),
                timely("day", "at", Duration.ofHours(1)),
                timely("at", "day", Duration.ofHours(2)),
                distinctRows(),
                references("name", "sales.names", "id"),
                references(List.of("name", "note"), "sales.notes", List.of("a", "b")),
                agrees(List.of("name"), "sales.names", List.of("count")),
                agrees(List.of("count"), "sales.counts", List.of("name", "note")));
    }

    private static Stream<Expectation> wholes() {
        return Stream.of(
                sorted("at", SequenceCheck.Order.ASCENDING),
                sorted("count", SequenceCheck.Order.STRICTLY_DESCENDING),
                noGaps("at", Duration.ofHours(1)),
                noGaps("day", Duration.ofDays(1)),
                distinctValues("name", SetCheck.Relation.EQUALS, "a"),
                distinctValues("note", SetCheck.Relation.WITHIN, "a", "b"),
                noOutliers("count", 3),
                noOutliers("amount", 2.5),
                hasColumns("name"),
                columns(ShapeCheck.ColumnRelation.IN_ORDER, "name", "note"),
                columnNames("[a-z]+"),
                columnNames("a:b|.*"),
                columnType("name", "string"),
                columnType("amount", "decimal(12,2)"),
                Expectation.of(new TimeCheck.Freshness("at", Duration.ofHours(1), Duration.ZERO)),
                Expectation.of(new TimeCheck.Freshness("day", Duration.ofDays(1), Duration.ofHours(1))));
    }

    private static Stream<Expectation> metrics() {
        return Stream.of(
                Metrics.rows().atLeast(1),
                Metrics.rows().changeSincePrevious().between(-0.5, 0.5),
                Metrics.mean("amount").between(10, 100),
                Metrics.nullRate("name").measured(),
                Metrics.sum("amount").differenceTo("sales.ledger").exactly(0),
                Metrics.sum("count").differenceTo("sales.counts").exactly(0),
                Metrics.quantile("amount", 0.95).atMost(1000),
                Metrics.quantile("count", 0.5).atMost(10),
                Metrics.correlation("amount", "count").atLeast(0.5),
                Metrics.mutualInformation("name", "note").atMost(0.1),
                Metrics.drift(Metric.Distance.CHI_SQUARE, "name", "last-year").atLeast(0.05),
                Metrics.drift(Metric.Distance.KOLMOGOROV_SMIRNOV, "amount", "usual")
                        .atMost(0.1),
                Metrics.analyzed("sentences", List.of("name"), Map.of("language", "en"))
                        .measured(),
                Metrics.analyzed("words", List.of("name", "note"), Map.of()).atLeast(3));
    }

    private static Stream<Expectation> filtered() {
        Stream<String> filters = Stream.of(
                "done",
                "not open",
                "not name is null",
                "note is null",
                "count in (1, 2)",
                "name in ('it''s')",
                "name = 'a' and count > 1",
                "day >= date '2026-11-20' and amount < 10.50 and done",
                "at < timestamp '2026-11-20T07:00:00Z' or amount > 0.5",
                "name <> note or done",
                "note <= name",
                "count <> 7");
        Condition few = Condition.of(Operator.AT_MOST, BigDecimal.ONE, Unit.PERCENT);
        Condition some = Condition.of(Operator.WITHIN, BigDecimal.ZERO, BigDecimal.TEN, Unit.ROWS);
        return Stream.concat(
                filters.map(filter -> notNull("name").where(filter).named("not null where " + filter)),
                Stream.of(
                        unique("name").warningUnless(few).named("few"),
                        unique("note")
                                .warningUnless(some)
                                .allowing(few)
                                .where("done")
                                .named("some"),
                        noneOf("note", "x").allowing(few),
                        comparedColumns("day", "<=", "at").allowing(few).warningUnless(some)));
    }
}
