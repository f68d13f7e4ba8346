package io.meshsdk.quality.engine;

import static io.meshsdk.quality.Expectations.atLeast;
import static io.meshsdk.quality.Expectations.between;
import static io.meshsdk.quality.Expectations.completeness;
import static io.meshsdk.quality.Expectations.format;
import static io.meshsdk.quality.Expectations.freshness;
import static io.meshsdk.quality.Expectations.matches;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.oneOf;
import static io.meshsdk.quality.Expectations.rowCount;
import static io.meshsdk.quality.Expectations.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.RowSample.Position;
import io.meshsdk.quality.Scope;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class QualityPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Schema ORDERS =
            Schema.of(Field.int64("id").required(), Field.string("email").pii("email"), Field.timestamp("at"));

    @Nested
    final class Compile {
        @Test
        void compile_unknownColumn_namesTheFieldsThereAre() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan(notNull("customer")))
                    .withMessageContainingAll("not_null(customer)", "no field 'customer'", "[id, email, at]");
        }

        @Test
        void compile_ruleThatDoesNotFitTheType_saysWhatFits() {
            for (Expectation misfit : List.of(
                    matches("id", "[0-9]+"),
                    format("at", "date-time"),
                    between("email", 1, 2),
                    between("id", 1.0, 2.0),
                    oneOf("id", "a"),
                    freshness("id", Duration.ofHours(1)))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> plan(misfit))
                        .withMessageStartingWith("Cannot compile '" + misfit.name());
            }
        }

        @Test
        void compile_schemaCheckOfScopeTable_isRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan(Expectations.schemaConformance().scope(Scope.TABLE)))
                    .withMessageContaining("PUBLICATION");
        }

        @Test
        void compile_withoutTheSchemaCheck_putsItInFront() {
            QualityPlan plan = plan(notNull("id"));

            QualityReport report = plan.judge(plan.empty(), plan.empty());

            assertThat(report.results().get(0).expectation()).isEqualTo(Expectations.schemaConformance());
            assertThat(report.score()).isOne();
        }
    }

    @Nested
    final class OfNoRows {
        private final QualityPlan plan = plan(
                notNull("id"),
                unique("id"),
                atLeast("id", 0),
                rowCount(0),
                completeness("id", 0.5),
                freshness("at", Duration.ofHours(1)));

        @Test
        void judge_countingChecks_pass() {
            QualityReport report = plan.judge(plan.empty(), plan.empty());

            assertThat(report.results().subList(0, 5)).allMatch(CheckOutcome::isPassed);
        }

        @Test
        void judge_sharesAndAgesOfNothing_areNotEvaluated() {
            QualityReport report = plan.judge(plan.empty(), plan.empty());

            assertThat(report.results().subList(5, 7)).noneMatch(CheckOutcome::isEvaluated);
            assertThat(plan.empty().completeness()).isEmpty();
        }
    }

    @Nested
    final class OfTheTable {
        private final QualityPlan plan =
                plan(unique("id"), notNull("email"), rowCount(3, 4).scope(Scope.TABLE));

        @Test
        void tableColumns_areThoseOfTableChecks() {
            assertThat(plan.readsTable()).isTrue();
            assertThat(plan.tableColumns()).containsExactly("id");
            assertThat(plan.tableOnly().schema().names()).containsExactly("id");
        }

        @Test
        void tableColumns_whereOnlyRowsAreCounted_areOne() {
            assertThat(plan(rowCount(1).scope(Scope.TABLE)).tableColumns()).containsExactly("id");
        }

        @Test
        void tableOnly_withoutTableChecks_isRefused() {
            assertThatThrownBy(plan(notNull("id"))::tableOnly).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void judge_keyOfTheTableComesAgain_failsAndSamplesThePublishedRow() {
            QualityState published = measured(plan, batch(ORDERS, 7, 1));
            QualityState existing =
                    measured(plan.tableOnly(), Batch.of(plan.tableOnly().schema(), 2, List.of(LongColumn.of(1, 2))));

            QualityReport report = plan.judge(published, existing);

            assertThat(report.find(unique("id")).orElseThrow())
                    .isInstanceOfSatisfying(CheckOutcome.Failed.class, failed -> {
                        assertThat(failed.measure().failing()).isOne();
                        assertThat(failed.measure().evaluated()).isEqualTo(4);
                        assertThat(failed.sample().positions()).containsExactly(new Position(0, 1));
                    });
            assertThat(report.find(rowCount(3, 4).scope(Scope.TABLE))
                            .orElseThrow()
                            .isPassed())
                    .isTrue();
            assertThat(report.find(notNull("email")).orElseThrow().isPassed()).isTrue();
            assertThat(report.rowCount()).isEqualTo(2);
        }

        @Test
        void judge_publicationScope_leavesTheTableOut() {
            QualityPlan apart = plan(unique("id").scope(Scope.PUBLICATION), rowCount(3));

            QualityReport report = apart.judge(measured(apart, batch(ORDERS, 1)), measured(apart, batch(ORDERS, 1, 2)));

            assertThat(report.results().get(1).isPassed()).isTrue();
            assertThat(report.results().get(2).isFailed()).isTrue();
        }
    }

    @Test
    void judge_freshness_showsTheAgeAndNotTheNewestValue() {
        QualityPlan plan = plan(freshness("at", Duration.ofHours(1)));

        QualityReport report = plan.judge(measured(plan, batch(ORDERS, 1)), plan.empty());

        assertThat(report.results().get(1).describe())
                .contains("it is %s old".formatted(Duration.between(Instant.EPOCH, NOW)))
                .doesNotContain("1970");
    }

    private static QualityPlan plan(Expectation... expectations) {
        return QualityPlan.compile(ORDERS, List.of(expectations), List.of(), NOW);
    }

    private static QualityState measured(QualityPlan plan, Batch batch) {
        PartitionMeasurement measurement = plan.start(0);
        measurement.accept(batch);
        return measurement.finish();
    }

    private static Batch batch(Schema schema, long... ids) {
        String[] emails = new String[ids.length];
        Arrays.fill(emails, "someone@example.org");
        return Batch.of(
                schema,
                ids.length,
                List.of(
                        LongColumn.of(ids),
                        BytesColumn.ofStrings(List.of(emails)),
                        LongColumn.of(new long[ids.length], Validity.allValid(ids.length))));
    }
}
