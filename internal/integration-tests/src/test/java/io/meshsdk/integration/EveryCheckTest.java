package io.meshsdk.integration;

import static io.meshsdk.quality.Expectations.agrees;
import static io.meshsdk.quality.Expectations.allPresent;
import static io.meshsdk.quality.Expectations.between;
import static io.meshsdk.quality.Expectations.columnNames;
import static io.meshsdk.quality.Expectations.columnType;
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
import static io.meshsdk.quality.Expectations.positive;
import static io.meshsdk.quality.Expectations.references;
import static io.meshsdk.quality.Expectations.retained;
import static io.meshsdk.quality.Expectations.rowCount;
import static io.meshsdk.quality.Expectations.schemaConformance;
import static io.meshsdk.quality.Expectations.sorted;
import static io.meshsdk.quality.Expectations.sumsTo;
import static io.meshsdk.quality.Expectations.timely;
import static io.meshsdk.quality.Expectations.unique;
import static io.meshsdk.quality.Expectations.writesDate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Metrics;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.SequenceCheck;
import io.meshsdk.quality.check.SetCheck;
import io.meshsdk.quality.check.ValueFormat;
import io.meshsdk.quality.engine.PartitionMeasurement;
import io.meshsdk.quality.engine.QualityPlan;
import io.meshsdk.quality.rule.ShortForm;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.testkit.Batches;
import io.meshsdk.testkit.rows.ConformingRows;
import io.meshsdk.testkit.rows.UnsatisfiableContractException;
import io.meshsdk.testkit.rows.ViolatingRows;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One example of every kind of check goes through each place that tells the kinds apart. */
final class EveryCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");
    private static final Schema SCHEMA = Schema.of(
            Field.int64("id").required(),
            Field.string("name"),
            Field.string("email"),
            Field.string("code"),
            Field.decimal("net", 10, 2),
            Field.decimal("tax", 10, 2),
            Field.decimal("gross", 10, 2),
            Field.timestamp("sent_at"),
            Field.timestamp("loaded_at"));

    /** Checks of which the testkit generates rows that keep them, and rows that break them. */
    static Stream<Expectation> generated() {
        return Stream.of(
                schemaConformance(),
                notNull("name"),
                isNull("name"),
                notMissing("name", "N/A"),
                completeness("name", 0.9),
                allPresent("name", "code"),
                unique("id"),
                between("id", 1, 1_000),
                positive("id"),
                oneOf("code", "a", "b"),
                noneOf("code", "a", "b"),
                matches("code", "[a-z]{3}"),
                format("email", ValueFormat.EMAIL),
                length("code", 2, 4),
                multipleOf("id", 5),
                notInFuture("loaded_at"),
                retained("loaded_at", Duration.ofDays(30)),
                rowCount(5),
                freshness("loaded_at", Duration.ofHours(4)));
    }

    /** Checks of which it does not, and says so. */
    static Stream<Expectation> beyondTheGenerator() {
        return Stream.of(
                matchesNot("code", "[a-z]{3}"),
                writesDate("code", "yyyy-MM-dd"),
                distinctRows(),
                references("id", "sales/customers", "id"),
                agrees(List.of("id"), "sales/customers", List.of("name")),
                comparedColumns("name", "<", "code"),
                timely("loaded_at", "sent_at", Duration.ofHours(1)),
                oneOfTuples(List.of("name", "code"), List.of(List.of(new Literal.Text("a"), new Literal.Text("b")))),
                sumsTo(List.of("net", "tax"), "gross"),
                sorted("id", SequenceCheck.Order.STRICTLY_ASCENDING),
                noGaps("loaded_at", Duration.ofDays(1)),
                distinctValues("code", SetCheck.Relation.EQUALS, "a", "b"),
                noOutliers("id", 3),
                Metrics.mean("id").between(1, 2),
                hasColumns("id"),
                columnNames("[a-z_]+"),
                columnType("id", "int64"));
    }

    static Stream<Expectation> examples() {
        return Stream.concat(generated(), beyondTheGenerator());
    }

    @Test
    void examples_areOfEveryKindOfCheck() {
        // Rules that are kept as they are written have no short form, and no engine.
        Set<Class<?>> kinds = new HashSet<>(Set.of(Check.Written.class));
        examples().forEach(example -> kinds.add(example.check().getClass()));

        assertThat(kinds).containsExactlyInAnyOrderElementsOf(kinds(Check.class));
    }

    private static List<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(kind -> kinds(kind).stream())
                        .toList()
                : List.of(type);
    }

    @ParameterizedTest
    @MethodSource("beyondTheGenerator")
    void violatingRows_beyondTheGenerator_refuse(Expectation example) {
        DataContract contract = product(example).contract();

        assertThatThrownBy(() -> ViolatingRows.of(contract, example, 1, 20, NOW))
                .isInstanceOf(UnsatisfiableContractException.class)
                .hasMessageContaining("rite ");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void rule_ofEveryKind_isReadBack(Expectation example) {
        String column = example.columns().isEmpty() ? "" : example.columns().get(0);

        assertThat(Expectations.parse(column, ShortForm.of(example.check())).check())
                .isEqualTo(example.check());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void storedForm_ofEveryKind_isReadBack(Expectation example) {
        DataProduct product = product(example);

        assertThat(StoredForm.decode(StoredForm.encode(product))).isEqualTo(product);
    }

    @ParameterizedTest
    @MethodSource("generated")
    void judge_ofGeneratedRows_tellsRowsThatKeepItFromRowsThatBreakIt(Expectation example) {
        DataContract contract = product(example).contract();

        assertThat(measure(contract, ConformingRows.of(contract, 1, 20, NOW)).find(example))
                .hasValueSatisfying(outcome -> assertThat(outcome.isPassed()).isTrue());
        assertThat(measure(contract, ViolatingRows.of(contract, example, 1, 20, NOW))
                        .find(example))
                .containsInstanceOf(CheckOutcome.Failed.class);
    }

    private static DataProduct product(Expectation example) {
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-team")
                .schema(SCHEMA)
                .expect(example)
                .build();
    }

    private static QualityReport measure(DataContract contract, List<Map<String, @Nullable Object>> rows) {
        QualityPlan plan = QualityPlan.compile(contract.schema(), contract.effectiveExpectations(), List.of(), NOW);
        PartitionMeasurement measurement = plan.start(0);
        measurement.accept(Batches.of(contract.schema(), rows));
        return plan.judge(measurement.finish(), plan.empty());
    }
}
