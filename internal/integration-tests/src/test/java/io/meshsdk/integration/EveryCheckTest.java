package io.meshsdk.integration;

import static io.meshsdk.quality.Expectations.between;
import static io.meshsdk.quality.Expectations.completeness;
import static io.meshsdk.quality.Expectations.format;
import static io.meshsdk.quality.Expectations.freshness;
import static io.meshsdk.quality.Expectations.matches;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.oneOf;
import static io.meshsdk.quality.Expectations.rowCount;
import static io.meshsdk.quality.Expectations.schemaConformance;
import static io.meshsdk.quality.Expectations.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.quality.Check;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.ValueFormat;
import io.meshsdk.quality.engine.PartitionMeasurement;
import io.meshsdk.quality.engine.QualityPlan;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.testkit.Batches;
import io.meshsdk.testkit.rows.ConformingRows;
import io.meshsdk.testkit.rows.ViolatingRows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
            Field.timestamp("loaded_at"));

    static Stream<Expectation> examples() {
        return Stream.of(
                schemaConformance(),
                notNull("name"),
                completeness("name", 0.9),
                unique("id"),
                between("id", 1, 1_000),
                oneOf("code", "a", "b"),
                matches("code", "[a-z]{3}"),
                format("email", ValueFormat.EMAIL),
                rowCount(5),
                freshness("loaded_at", Duration.ofHours(4)));
    }

    @Test
    void examples_areOfEveryKindOfCheck() {
        // Rules that are kept as they are written have no short form, and no engine.
        assertThat(Stream.concat(
                        examples().<Class<?>>map(example -> example.check().getClass()),
                        Stream.of(Check.Written.class)))
                .containsExactlyInAnyOrder(Check.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void rule_ofEveryKind_isReadBack(Expectation example) {
        String column = example.columns().isEmpty() ? "" : example.columns().get(0);

        assertThat(Expectations.parse(column, example.check().rule())).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void storedForm_ofEveryKind_isReadBack(Expectation example) {
        DataProduct product = product(example);

        assertThat(StoredForm.decode(StoredForm.encode(product))).isEqualTo(product);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void judge_ofEveryKind_tellsRowsThatKeepItFromRowsThatBreakIt(Expectation example) {
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
