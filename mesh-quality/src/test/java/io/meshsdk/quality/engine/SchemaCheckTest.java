package io.meshsdk.quality.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Misfits;
import io.meshsdk.data.Misfits.Misfit;
import io.meshsdk.data.Validity;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.RowSample.Position;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class SchemaCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Schema CONTRACT = Schema.of(
            Field.int64("id").required(),
            Field.string("email").pii("email"),
            Field.timestamp("at").pii("visit"));

    @Test
    void judge_rowsThatConform_passes() {
        assertThat(schema(CONTRACT, batch(Validity.allValid(3))).isPassed()).isTrue();
    }

    @Test
    void judge_aColumnWithALineBreakInItsName_isOneColumn() {
        Schema offered = Schema.of(Field.int64("a"), Field.int64("b\nc\td"));
        Expectation onlyA = Expectations.columns(ShapeCheck.ColumnRelation.EQUAL, "a");
        QualityPlan plan = QualityPlan.compile(Schema.of(Field.int64("a")), List.of(onlyA), List.of(), NOW);
        QualityState state = Measurement.by(plan)
                .measure(new TableDataset(new Table(offered, List.of(List.of(List.of(1L, 2L)))), 1));

        assertThat(plan.judge(plan.decode(state.encode()), plan.empty()).find(onlyA))
                .hasValueSatisfying(outcome -> assertThat(outcome.describe()).contains("[b\nc\td] do not"));
    }

    @Test
    void judge_nullsInRequiredField_failsWithCountAndPositions() {
        CheckOutcome outcome = schema(CONTRACT, batch(Validity.ofNulls(new boolean[] {false, true, true}, 3)));

        assertThat(outcome).isInstanceOfSatisfying(CheckOutcome.Failed.class, failed -> {
            assertThat(failed.measure().failing()).isEqualTo(2);
            assertThat(failed.measure().observed()).isEqualTo("2 nulls in required field 'id'");
            assertThat(failed.sample().positions()).containsExactly(new Position(0, 1), new Position(0, 2));
        });
    }

    @Test
    void judge_misfits_areCountedOnceThoughTheyAreNull() {
        Misfits misfits =
                new Misfits(Map.of("id", 1L, "nickname", 2L), List.of(new Misfit(1, "id", "long", "java.lang.String")));

        CheckOutcome outcome = schema(
                CONTRACT,
                batch(Validity.ofNulls(new boolean[] {false, true, false}, 3)).withMisfits(misfits));

        assertThat(outcome).isInstanceOfSatisfying(CheckOutcome.Failed.class, failed -> {
            assertThat(failed.measure().failing()).isEqualTo(3);
            assertThat(failed.measure().observed())
                    .contains("1 values that do not fit field 'id'", "2 values that do not fit field 'nickname'")
                    .doesNotContain("null");
            assertThat(failed.sample().positions()).containsExactly(new Position(0, 1));
        });
    }

    @Test
    void judge_missingMistypedAndExtraFields_areNamed() {
        Schema offered = Schema.of(Field.string("id"), Field.timestamp("at"), Field.string("extra"));
        Batch batch = Batch.of(
                offered,
                0,
                List.of(BytesColumn.ofStrings(List.of()), LongColumn.of(), BytesColumn.ofStrings(List.of())));

        CheckOutcome outcome = schema(offered, batch);

        assertThat(outcome.describe())
                .contains(
                        "field 'email' is missing",
                        "field 'extra' is not in the contract",
                        "field 'id' is string, expected long");
    }

    @Nested
    final class OfSensitiveColumns {
        @Test
        void judge_failingChecks_tellCountsAndNeverAValue() {
            List<Expectation> checks = List.of(
                    Expectations.format("email", "uuid"),
                    Expectations.matches("email", "x+"),
                    Expectations.oneOf("email", "x"),
                    Expectations.between("email", "x", "y"),
                    Expectations.freshness("at", Duration.ofDays(1)),
                    Expectations.unique("email"));
            QualityPlan plan = QualityPlan.compile(CONTRACT, checks, List.of(), NOW);
            PartitionMeasurement measurement = plan.start(0);
            measurement.accept(batch(Validity.allValid(3)));

            QualityReport report = plan.judge(measurement.finish(), plan.empty());

            assertThat(report.results().stream().filter(CheckOutcome::isFailed)).hasSize(6);
            assertThat(report.toString()).doesNotContain("someone", "1970");
        }
    }

    @Nested
    final class Decode {
        private final QualityPlan plan = QualityPlan.compile(
                CONTRACT,
                List.of(Expectations.unique("id"), Expectations.freshness("at", Duration.ofDays(1))),
                List.of(),
                NOW);

        @Test
        void decode_anyByteChanged_isRefused() {
            PartitionMeasurement measurement = plan.start(0);
            measurement.accept(batch(Validity.allValid(3)));
            byte[] bytes = measurement.finish().encode();

            for (int i = 0; i < bytes.length; i++) {
                byte[] damaged = bytes.clone();
                damaged[i] ^= 4;
                assertThatIllegalArgumentException().isThrownBy(() -> plan.decode(damaged));
                byte[] cut = Arrays.copyOf(bytes, i);
                assertThatIllegalArgumentException().isThrownBy(() -> plan.decode(cut));
            }
        }

        @Test
        void decode_stateOfAnotherPlan_isRefused() {
            QualityPlan other = QualityPlan.compile(CONTRACT, List.of(Expectations.unique("email")), List.of(), NOW);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan.decode(other.empty().encode()))
                    .withMessageContaining("different plans");
            assertThatIllegalArgumentException().isThrownBy(() -> plan.empty().merge(other.empty()));
            assertThatIllegalArgumentException().isThrownBy(() -> plan.judge(plan.empty(), other.empty()));
        }
    }

    private static CheckOutcome schema(Schema offered, Batch batch) {
        QualityPlan plan = QualityPlan.compile(CONTRACT, List.of(), List.of(), NOW);
        Conformity conformity = Conformity.between(CONTRACT, offered);
        PartitionMeasurement measurement = plan.start(0, conformity);
        measurement.accept(conformity.conform(batch));
        return plan.judge(measurement.finish(), plan.empty()).results().get(0);
    }

    private static Batch batch(Validity ids) {
        return Batch.of(
                CONTRACT,
                3,
                List.of(
                        LongColumn.of(new long[] {1, 2, 3}, ids),
                        BytesColumn.ofStrings(List.of("someone@example.org", "someone@example.org", "someone")),
                        LongColumn.of(0, 1, 2)));
    }
}
