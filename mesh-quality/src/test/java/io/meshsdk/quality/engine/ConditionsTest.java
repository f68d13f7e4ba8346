package io.meshsdk.quality.engine;

import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.oneOf;
import static io.meshsdk.quality.Expectations.rowCount;
import static io.meshsdk.quality.Expectations.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Condition.Operator;
import io.meshsdk.quality.Condition.Unit;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Metrics;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.Scope;
import io.meshsdk.quality.Severity;
import io.meshsdk.quality.check.Check;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ConditionsTest {
    private static final Schema SCHEMA = Schema.of(Field.int64("id"), Field.string("name"));

    @Nested
    final class Allowing {
        @ParameterizedTest
        @CsvSource({
            "AT_MOST, 1, ROWS, true",
            "LESS_THAN, 1, ROWS, false",
            "IS, 1, ROWS, true",
            "IS, 0, ROWS, false",
            "AT_MOST, 25, PERCENT, true",
            "AT_MOST, 24.99, PERCENT, false",
            "LESS_THAN, 25, PERCENT, false",
            "GREATER_THAN, 0, PERCENT, true",
        })
        void judge_oneNullOfFour_isWhatTheConditionSays(
                Operator operator, BigDecimal bound, Unit unit, boolean passes) {
            CheckOutcome outcome = judge(notNull("name").allowing(Condition.of(operator, bound, unit)), fourRows());

            assertThat(outcome.isPassed()).isEqualTo(passes);
            assertThat(outcome.isFailed()).isEqualTo(!passes);
        }

        @Test
        void judge_valuesAndKeysThatBreakAsOftenAsAllowed_pass() {
            Condition one = Condition.of(Operator.AT_MOST, BigDecimal.ONE, Unit.ROWS);

            assertThat(judge(oneOf("name", "a", "b").allowing(one), fourRows()).isPassed())
                    .isTrue();
            assertThat(judge(oneOf("name", "a", "b"), fourRows()).isPassed()).isFalse();
            assertThat(judge(unique("id").allowing(one), fourRows()).isPassed()).isTrue();
            assertThat(judge(unique("id"), fourRows()).isPassed()).isFalse();
        }

        @Test
        void judge_withACondition_saysWhatIsAllowedAndWhatWasFound() {
            Expectation expectation =
                    notNull("name").allowing(Condition.of(Operator.LESS_THAN, new BigDecimal("5"), Unit.PERCENT));

            assertThat(judge(expectation, fourRows()).describe())
                    .contains("no null in 'name', with exceptions: less than 5 percent", "1 of 4");
        }

        @Test
        void judge_noRows_aShareIsNotEvaluatedAndACountIs() {
            Condition share = Condition.of(Operator.AT_MOST, BigDecimal.TEN, Unit.PERCENT);
            Condition count = Condition.of(Operator.AT_MOST, BigDecimal.TEN, Unit.ROWS);

            assertThat(judge(notNull("name").allowing(share)).isEvaluated()).isFalse();
            assertThat(judge(unique("id").allowing(share)).isEvaluated()).isFalse();
            assertThat(judge(oneOf("name", "a").allowing(share)).blocks()).isTrue();
            assertThat(judge(notNull("name").allowing(count)).isPassed()).isTrue();
        }
    }

    @Nested
    final class Warning {
        private static final Condition HALF = Condition.of(Operator.AT_MOST, new BigDecimal(50), Unit.PERCENT);
        private static final Condition FEW = Condition.of(Operator.AT_MOST, BigDecimal.TEN, Unit.PERCENT);

        @Test
        void judge_betweenBothRungs_warnsAndSaysWhatWasMissed() {
            Expectation ladder = notNull("name").allowing(HALF).warningUnless(FEW);
            QualityReport report = report(ladder, fourRows());
            CheckOutcome outcome = report.find(ladder).orElseThrow();

            assertThat(outcome.isFailed()).isTrue();
            assertThat(outcome.blocks()).isFalse();
            assertThat(outcome.describe()).contains("at most 10 percent").doesNotContain("50 percent");
            assertThat(report.effort(outcome.expectation())).isPresent();
        }

        @Test
        void judge_aMetricBetweenBothRungs_saysWhichNumberWasMissed() {
            Expectation ladder = Metrics.maximum("id").atMost(10).warningUnless(most(2));
            CheckOutcome outcome = judge(ladder, fourRows());

            assertThat(outcome.isFailed()).isTrue();
            assertThat(outcome.blocks()).isFalse();
            assertThat(outcome.describe()).contains("at most 2").doesNotContain("at most 10");
        }

        @Test
        void judge_beyondBothRungs_failsAsTheFirstSays() {
            Expectation ladder = Metrics.maximum("id").atMost(2).warningUnless(most(1));

            assertThat(judge(ladder, fourRows()).blocks()).isTrue();
            assertThat(judge(ladder, fourRows()).describe()).contains("at most 2");
        }

        private static Condition most(int value) {
            return Condition.of(Operator.AT_MOST, BigDecimal.valueOf(value), Unit.VALUE);
        }
    }

    @Nested
    final class RowCounts {
        @ParameterizedTest
        @CsvSource({"BETWEEN, false", "WITHIN, true", "NOT_BETWEEN, true", "NOT_WITHIN, false"})
        void judge_asManyRowsAsTheLowerNumber_isWhatTheOperatorSays(Operator operator, boolean passes) {
            Condition condition = Condition.of(operator, new BigDecimal(4), BigDecimal.TEN, Unit.ROWS);

            assertThat(judge(rowCount(0).allowing(condition), fourRows()).isPassed())
                    .isEqualTo(passes);
        }

        @Test
        void judge_aShareOfRows_isNotEvaluated() {
            Condition share = Condition.of(Operator.AT_LEAST, BigDecimal.TEN, Unit.PERCENT);

            assertThat(judge(rowCount(0).allowing(share), fourRows()).isEvaluated())
                    .isFalse();
        }
    }

    @Nested
    final class WrittenRules {
        @ParameterizedTest
        @EnumSource(Check.Written.Kind.class)
        void judge_aWrittenRule_isNotEvaluatedAndNamesItsKind(Check.Written.Kind kind) {
            Expectation rule = Expectation.of(new Check.Written(kind, List.of("no.such.column"), Map.of()));

            CheckOutcome outcome = judge(rule, fourRows());

            assertThat(outcome.isEvaluated()).isFalse();
            assertThat(outcome.describe()).contains("not evaluated", kind.name().toLowerCase(Locale.ROOT));
        }

        @Test
        void judge_aWrittenRule_blocksFromErrorOn() {
            Expectation rule = Expectation.of(Check.Written.sql("select 1"));

            assertThat(report(rule, fourRows()).blocking())
                    .extracting(CheckOutcome::expectation)
                    .containsExactly(rule);
            assertThat(report(rule.severity(Severity.CRITICAL), fourRows()).blocking())
                    .hasSize(1);
            assertThat(report(rule.warning(), fourRows()).blocking()).isEmpty();
            assertThat(report(rule, fourRows()).score()).isOne();
        }

        @Test
        void judge_aWrittenRuleOverTheTable_isNotEvaluatedEither() {
            Expectation rule = Expectation.of(Check.Written.sql("select 1")).scope(Scope.TABLE);

            assertThat(judge(rule, fourRows()).isEvaluated()).isFalse();
        }
    }

    private static CheckOutcome judge(Expectation expectation, Batch... batches) {
        return report(expectation, batches).find(expectation).orElseThrow();
    }

    private static QualityReport report(Expectation expectation, Batch... batches) {
        QualityPlan plan = QualityPlan.compile(SCHEMA, List.of(expectation), List.of(), Instant.EPOCH);
        PartitionMeasurement measurement = plan.start(0);
        for (Batch batch : batches) {
            measurement.accept(batch);
        }
        return plan.judge(measurement.finish(), plan.empty());
    }

    /** Of four rows one name is null, one is none of a and b, and one id comes twice. */
    private static Batch fourRows() {
        return Batch.of(
                SCHEMA,
                4,
                List.of(LongColumn.of(1, 2, 2, 3), BytesColumn.ofStrings(Arrays.asList("a", "b", "c", null))));
    }
}
