package io.meshsdk.testkit.rows;

import static io.meshsdk.quality.Expectations.allOrNonePresent;
import static io.meshsdk.quality.Expectations.allPresent;
import static io.meshsdk.quality.Expectations.anyPresent;
import static io.meshsdk.quality.Expectations.atLeast;
import static io.meshsdk.quality.Expectations.atMost;
import static io.meshsdk.quality.Expectations.between;
import static io.meshsdk.quality.Expectations.compared;
import static io.meshsdk.quality.Expectations.comparedColumns;
import static io.meshsdk.quality.Expectations.completeness;
import static io.meshsdk.quality.Expectations.distinctRows;
import static io.meshsdk.quality.Expectations.format;
import static io.meshsdk.quality.Expectations.freshness;
import static io.meshsdk.quality.Expectations.isNull;
import static io.meshsdk.quality.Expectations.length;
import static io.meshsdk.quality.Expectations.matches;
import static io.meshsdk.quality.Expectations.matchesNot;
import static io.meshsdk.quality.Expectations.multipleOf;
import static io.meshsdk.quality.Expectations.noneOf;
import static io.meshsdk.quality.Expectations.notInFuture;
import static io.meshsdk.quality.Expectations.notMissing;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.oneOf;
import static io.meshsdk.quality.Expectations.onePresent;
import static io.meshsdk.quality.Expectations.retained;
import static io.meshsdk.quality.Expectations.rowCount;
import static io.meshsdk.quality.Expectations.sorted;
import static io.meshsdk.quality.Expectations.unique;
import static io.meshsdk.quality.Metrics.mean;
import static io.meshsdk.quality.Metrics.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.contract.DataContract;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.Literal.Exact;
import io.meshsdk.quality.check.Literal.Floating;
import io.meshsdk.quality.check.Literal.Whole;
import io.meshsdk.quality.check.SequenceCheck;
import io.meshsdk.quality.check.ValueFormat;
import io.meshsdk.quality.engine.PartitionMeasurement;
import io.meshsdk.quality.engine.QualityPlan;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.testkit.Batches;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class GeneratedRowsTest {
    private static final Set<ValueFormat> CODES = Set.of(
            ValueFormat.COUNTRY_ALPHA_2, ValueFormat.COUNTRY_ALPHA_3, ValueFormat.CURRENCY, ValueFormat.LANGUAGE);

    private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");

    /** Expectations that are independent of each other: none is broken by breaking another. */
    private static final DataContract WIDE = DataContract.of(Schema.of(
                    Field.int64("id").required().primaryKey(),
                    Field.string("name"),
                    Field.string("email"),
                    Field.string("code"),
                    Field.string("segment"),
                    Field.int32("line"),
                    Field.int32("page"),
                    Field.int8("tiny"),
                    Field.decimal("amount", 12, 2),
                    Field.float64("rate"),
                    Field.float32("small_rate"),
                    Field.date("day"),
                    Field.timestamp("loaded_at"),
                    Field.string("note"),
                    Field.bool("open")))
            .expect(
                    notNull("name"),
                    format("email", ValueFormat.EMAIL),
                    matches("code", "[A-Z]{2}-\\d{3,}_?\\."),
                    oneOf("segment", "gold", "silver"),
                    unique("line", "page"),
                    between("line", 1, 7),
                    atLeast("page", 3),
                    atMost("tiny", -5),
                    between("amount", new BigDecimal("0.01"), new BigDecimal("99.995")),
                    between("rate", 0.0, 0.1),
                    atMost("small_rate", 0.25),
                    between("day", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)),
                    freshness("loaded_at", Duration.ofHours(4)),
                    completeness("note", 0.9),
                    rowCount(10, 500));

    @Test
    void conformingRows_keepEveryExpectation() {
        for (long seed = 0; seed < 25; seed++) {
            List<Map<String, @Nullable Object>> rows = ConformingRows.of(WIDE, seed, 100, NOW);

            assertThat(rows).hasSize(100);
            assertThat(measure(WIDE, rows).results())
                    .allSatisfy(outcome -> assertThat(outcome.isPassed())
                            .as(outcome.describe())
                            .isTrue());
        }
    }

    @Test
    void conformingRows_areEqualForEqualSeedsOnly() {
        assertThat(ConformingRows.of(WIDE, 7, 50, NOW)).isEqualTo(ConformingRows.of(WIDE, 7, 50, NOW));
        assertThat(ConformingRows.of(WIDE, 7, 50, NOW)).isNotEqualTo(ConformingRows.of(WIDE, 8, 50, NOW));
    }

    @Test
    void conformingRows_sometimesHoldNull() {
        assertThat(ConformingRows.of(WIDE, 7, 100, NOW))
                .extracting(row -> row.get("email"))
                .containsNull()
                .anyMatch(value -> value instanceof String);
    }

    @Test
    void violatingRows_breakExactlyTheOneExpectation() {
        for (Expectation expectation : WIDE.effectiveExpectations()) {
            for (long seed = 0; seed < 3; seed++) {
                List<Map<String, @Nullable Object>> rows = ViolatingRows.of(WIDE, expectation, seed, 100, NOW);

                assertThat(failed(measure(WIDE, rows))).containsExactly(expectation);
            }
        }
    }

    @Test
    void violatingRows_differInAsFewValuesAsPossible() {
        List<Map<String, @Nullable Object>> conforming = ConformingRows.of(WIDE, 3, 100, NOW);
        List<Map<String, @Nullable Object>> broken = ViolatingRows.of(WIDE, between("line", 1, 7), 3, 100, NOW);

        assertThat(differences(conforming, broken)).hasSize(1).allMatch(text -> text.equals("line=0"));
        assertThat(differences(conforming, ViolatingRows.of(WIDE, notNull("name"), 3, 100, NOW)))
                .containsExactly("name=null");
        assertThat(ViolatingRows.of(WIDE, rowCount(10, 500), 3, 100, NOW)).hasSize(9);
    }

    @Test
    void violatingRows_promisedTwice_breaksBothAndNoMore() {
        DataContract twice = DataContract.of(Schema.of(Field.int64("id").required(), Field.string("name")))
                .expect(notNull("id"), notNull("name"));

        List<Map<String, @Nullable Object>> rows = ViolatingRows.of(twice, notNull("id"), 1, 20);

        assertThat(failed(measure(twice, rows)))
                .containsExactly(twice.effectiveExpectations().get(0), notNull("id"));
    }

    @Test
    void violatingRows_foreignExpectation_throws() {
        assertThatThrownBy(() -> ViolatingRows.of(WIDE, notNull("segment"), 1, 20, NOW))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not_null(segment)");
    }

    @Test
    void conformingRows_everyCheckOfAColumn_isKeptAndBroken() {
        DataContract contract = DataContract.of(Schema.of(
                        Field.int32("whole").required(),
                        Field.decimal("price", 9, 2).required(),
                        Field.float64("real").required(),
                        Field.string("text").required(),
                        Field.string("word").required(),
                        Field.string("note"),
                        Field.binary("bytes").required(),
                        Field.date("day").required(),
                        Field.timestamp("at").required(),
                        Field.string("gone")))
                .expect(
                        compared("whole", Comparison.GREATER, new Whole(10)),
                        compared("whole", Comparison.NOT_EQUAL, new Whole(12)),
                        multipleOf("whole", 4),
                        multipleOf("price", new BigDecimal("0.25")),
                        atLeast("price", 1),
                        compared("real", Comparison.LESS, new Floating(0.5)),
                        length("text", 3, 5),
                        noneOf("word", "word-00000000", "x"),
                        notMissing("note", "", "n/a"),
                        length("bytes", 2, 2),
                        notInFuture("day"),
                        retained("at", Duration.ofDays(30)),
                        isNull("gone"));

        assertThat(measure(contract, ConformingRows.of(contract, 3, 500, NOW)).passes())
                .isTrue();
        for (Expectation expectation : contract.expectations()) {
            assertThat(failed(measure(contract, ViolatingRows.of(contract, expectation, 3, 40, NOW))))
                    .as(expectation.name())
                    .contains(expectation);
        }
    }

    @Test
    void conformingRows_presence_isKeptAndBroken() {
        for (Expectation expectation : List.of(
                allPresent("left", "right"),
                anyPresent("left", "right"),
                allOrNonePresent("left", "right"),
                allPresent())) {
            DataContract contract = DataContract.of(Schema.of(Field.int32("left"), Field.string("right")))
                    .expect(expectation);

            assertThat(measure(contract, ConformingRows.of(contract, 3, 100)).passes())
                    .isTrue();
            assertThat(failed(measure(contract, ViolatingRows.of(contract, expectation, 3, 10))))
                    .containsExactly(expectation);
        }
    }

    @Test
    void conformingRows_aSmallSpaceWithoutForbiddenValues_isUsedUp() {
        DataContract contract = DataContract.of(Schema.of(Field.int64("id").required()))
                .expect(
                        unique("id"),
                        between("id", 1, 5),
                        noneOf("id", List.of(new Whole(2), new Whole(4), new Whole(9))));

        assertThat(ConformingRows.of(contract, 5, 3))
                .extracting(row -> row.get("id"))
                .containsExactlyInAnyOrder(1L, 3L, 5L);
    }

    @Test
    void conformingRows_checksOfSeveralRowsOrColumns_areRefusedByName() {
        refuses(distinctRows(), "distinct_rows");
        refuses(matchesNot("text", "x"), "MatchesNot");
        refuses(sorted("text", SequenceCheck.Order.ASCENDING), "Sorted");
        refuses(comparedColumns("text", "=", "text2"), "Compared");
        refuses(onePresent("text", "loaded_at"), "exactly one");
        refuses(mean("real").atLeast(1), "MetricCheck");
        refuses(rows().atLeast(1), "beyond the generator");
        refuses(multipleOf("real", 2), "floating");
        refuses(notInFuture("loaded_at"), "time");
        refuses(retained("loaded_at", Duration.ofDays(1)), "time");
    }

    @Test
    void conformingRows_everyFormat_passes() {
        for (ValueFormat format : ValueFormat.values()) {
            DataContract one =
                    DataContract.of(Schema.of(Field.string("text").required())).expect(format("text", format));
            DataContract contract = CODES.contains(format) ? one : one.expect(unique("text"));
            assertThat(measure(contract, ConformingRows.of(contract, 11, 2_000)).passes())
                    .as(format.id())
                    .isTrue();
            assertThat(failed(measure(contract, ViolatingRows.of(contract, format("text", format), 11, 20))))
                    .containsExactly(format("text", format));
        }
    }

    @Test
    void conformingRows_everyType_hasValues() {
        DataContract contract = DataContract.of(Schema.of(
                Field.localTimestamp("local"),
                Field.time("time"),
                Field.binary("bytes"),
                Field.decimal("huge", 38, 10),
                Field.struct("place", Field.string("city"), Field.int64("number")),
                Field.list("words", io.meshsdk.schema.DataTypes.parse("string")),
                Field.of("counts", io.meshsdk.schema.DataTypes.parse("map<string, long>"))));

        List<Map<String, @Nullable Object>> rows = ConformingRows.of(contract, 1, 100);

        assertThat(Batches.of(contract.schema(), rows).rowCount()).isEqualTo(100);
        for (String field : contract.schema().names()) {
            assertThat(rows.stream().filter(row -> row.get(field) != null)).hasSizeGreaterThan(80);
        }
    }

    @Test
    void conformingRows_smallSpace_isUsedUp() {
        DataContract contract =
                DataContract.of(Schema.of(Field.int64("id").required())).expect(unique("id"), between("id", 1, 100));

        assertThat(ConformingRows.of(contract, 5, 100))
                .extracting(row -> row.get("id"))
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> ConformingRows.of(contract, 5, 101))
                .isInstanceOf(UnsatisfiableContractException.class)
                .hasMessageContaining("'id'");
    }

    @Test
    void conformingRows_decimalBoundsOfFloatingColumns_areKept() {
        DataContract contract = DataContract.of(Schema.of(
                        Field.float64("low").required(),
                        Field.float64("high").required(),
                        Field.float32("single").required()))
                .expect(
                        between("low", new BigDecimal("0.3"), new BigDecimal("0.3000000000000002")),
                        between("high", new BigDecimal("0.0999999999999998"), new BigDecimal("0.1")),
                        between("single", new BigDecimal("0.3"), new BigDecimal("0.3000002")));

        assertThat(measure(contract, ConformingRows.of(contract, 1, 500)).passes())
                .isTrue();
    }

    @Test
    void conformingRows_acceptedValuesThatTheTypeCannotHold_areLeftOut() {
        DataContract contract = DataContract.of(Schema.of(
                        Field.int8("tiny").required(),
                        Field.decimal("price", 6, 2).required(),
                        Field.float64("rate").required(),
                        Field.float32("single").required()))
                .expect(
                        oneOf("tiny", List.of(new Whole(7), new Whole(300), new Exact(new BigDecimal("7.5")))),
                        oneOf("price", List.of(new Exact(new BigDecimal("1.25")), new Exact(new BigDecimal("1.255")))),
                        oneOf("rate", List.of(new Exact(new BigDecimal("0.5")), new Exact(new BigDecimal("0.1")))),
                        oneOf("single", List.of(new Floating(0.5), new Floating(0.1))));

        List<Map<String, @Nullable Object>> rows = ConformingRows.of(contract, 1, 50);

        assertThat(measure(contract, rows).passes()).isTrue();
        assertThat(rows).extracting(row -> row.get("rate")).containsOnly(0.5);
    }

    @Test
    void conformingRows_noAcceptedValueThatTheTypeCanHold_throws() {
        DataContract contract = DataContract.of(Schema.of(Field.int8("tiny"))).expect(oneOf("tiny", 300));

        assertThatThrownBy(() -> ConformingRows.of(contract, 1, 10))
                .isInstanceOf(UnsatisfiableContractException.class)
                .hasMessageContaining("'tiny'");
    }

    @Test
    void conformingRows_keysThatContainAnother_areKept() {
        DataContract contract = DataContract.of(
                        Schema.of(Field.int64("order"), Field.int32("line"), Field.bool("open")))
                .expect(unique("order", "line"), unique("line", "order"), unique("order", "line", "open"));

        assertThat(measure(contract, ConformingRows.of(contract, 1, 500)).passes())
                .isTrue();
    }

    @Test
    void conformingRows_beyondTheGenerator_throws() {
        refuses(matches("text", "(a|b)+"), "pattern");
        refuses(matches("text", "[^a]"), "pattern");
        refuses(freshness("loaded_at", Duration.ofHours(1)), "freshness");
        refuses(rowCount(200), "row_count");
        assertThatThrownBy(() -> ConformingRows.of(
                        DataContract.of(Schema.of(Field.int64("id"))).expect(atLeast("id", 5), atMost("id", 4)), 1, 10))
                .isInstanceOf(UnsatisfiableContractException.class);
    }

    private static void refuses(Expectation expectation, String word) {
        DataContract contract = DataContract.of(Schema.of(
                        Field.string("text"),
                        Field.string("text2"),
                        Field.timestamp("loaded_at"),
                        Field.float64("real")))
                .expect(expectation);
        assertThatThrownBy(() -> ConformingRows.of(contract, 1, 10))
                .isInstanceOf(UnsatisfiableContractException.class)
                .hasMessageContaining(word);
    }

    private static List<String> differences(
            List<Map<String, @Nullable Object>> left, List<Map<String, @Nullable Object>> right) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            Map<String, @Nullable Object> before = left.get(i);
            right.get(i).forEach((name, value) -> {
                if (!java.util.Objects.equals(before.get(name), value)) {
                    found.add(name + "=" + value);
                }
            });
        }
        return found;
    }

    private static List<Expectation> failed(QualityReport report) {
        return report.results().stream()
                .filter(CheckOutcome::isFailed)
                .map(CheckOutcome::expectation)
                .toList();
    }

    private static QualityReport measure(DataContract contract, List<Map<String, @Nullable Object>> rows) {
        QualityPlan plan = QualityPlan.compile(contract.schema(), contract.effectiveExpectations(), List.of(), NOW);
        PartitionMeasurement measurement = plan.start(0);
        measurement.accept(Batches.of(contract.schema(), rows));
        return plan.judge(measurement.finish(), plan.empty());
    }
}
