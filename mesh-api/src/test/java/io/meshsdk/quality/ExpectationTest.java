package io.meshsdk.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.filter.Filter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpectationTest {
    @Nested
    final class Refinements {
        private final Expectation unique = Expectations.unique("id");

        @Test
        void of_unique_isOfErrorWeightOneAndTheTable() {
            assertThat(unique.severity()).isEqualTo(Severity.ERROR);
            assertThat(unique.weight()).isOne();
            assertThat(unique.scope()).isEqualTo(Scope.TABLE);
            assertThat(unique.dimension()).isEqualTo(Dimension.UNIQUENESS);
            assertThat(unique).hasToString("unique(id)");
        }

        @Test
        void refine_eachWay_changesNothingElseAndNotTheOriginal() {
            Expectation refined = unique.named("ids")
                    .warning()
                    .dimension(Dimension.ACCURACY)
                    .weight(2.5)
                    .scope(Scope.PUBLICATION);

            assertThat(refined.check()).isEqualTo(unique.check());
            assertThat(refined.name()).isEqualTo("ids");
            assertThat(refined.severity()).isEqualTo(Severity.WARNING);
            assertThat(refined.dimension()).isEqualTo(Dimension.ACCURACY);
            assertThat(refined.weight()).isEqualTo(2.5);
            assertThat(refined.scope()).isEqualTo(Scope.PUBLICATION);
            assertThat(unique).isEqualTo(Expectations.unique("id"));
        }

        @Test
        void equals_anyRefinement_isAnother() {
            assertThat(List.of(
                            unique.named("ids"),
                            unique.warning(),
                            unique.dimension(Dimension.ACCURACY),
                            unique.weight(2),
                            unique.scope(Scope.PUBLICATION),
                            Expectations.unique("id", "at")))
                    .doesNotHaveDuplicates()
                    .doesNotContain(unique);
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
        void weight_notAPositiveNumber_isRefused(double weight) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> unique.weight(weight))
                    .withMessageStartingWith("Invalid weight");
        }
    }

    @Property
    void refine_backAndForth_isTheSame(@ForAll("checks") Check check) {
        Expectation one = Expectation.of(check);

        assertThat(one.warning().severity(Severity.ERROR)).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(one.weight(3).weight(1)).isEqualTo(one);
        assertThat(one.columns()).isEqualTo(check.columns());
    }

    @Test
    void dimension_ofEachCheck_isTheUsualOne() {
        assertThat(Expectations.notNull("x").dimension()).isEqualTo(Dimension.COMPLETENESS);
        assertThat(Expectations.completeness("x", 1).dimension()).isEqualTo(Dimension.COMPLETENESS);
        assertThat(Expectations.freshness("x", Duration.ofDays(1)).dimension()).isEqualTo(Dimension.TIMELINESS);
        assertThat(Expectations.rowCount(1).dimension()).isEqualTo(Dimension.COVERAGE);
        assertThat(Expectations.between("x", 1, 2).dimension()).isEqualTo(Dimension.CONFORMITY);
        assertThat(Expectations.schemaConformance().dimension()).isEqualTo(Dimension.CONFORMITY);
    }

    @Test
    void name_ofEachCheck_tellsItsColumnsAndParameters() {
        assertThat(Expectations.unique("a", "b")).hasToString("unique(a,b)");
        assertThat(Expectations.between("x", 0, 9)).hasToString("range(x,0,9)");
        assertThat(Expectations.rowCount(1, 9)).hasToString("row_count(1,9)");
        assertThat(Expectations.schemaConformance()).hasToString("schema");
    }

    @Test
    void oneOf_ofEachKind_isAListOfItsLiterals() {
        Instant moment = Instant.parse("2026-11-20T07:00:00Z");

        assertThat(Expectations.oneOf("x", 1, 2)).hasToString("one_of(x,1,2)");
        assertThat(Expectations.oneOf("x", 0.5, 2))
                .isEqualTo(listed(new Literal.Floating(0.5), new Literal.Floating(2)));
        assertThat(Expectations.oneOf("x", new BigDecimal("0.5")))
                .isEqualTo(listed(new Literal.Exact(new BigDecimal("0.5"))));
        assertThat(Expectations.oneOf("x", LocalDate.EPOCH)).isEqualTo(listed(new Literal.Day(LocalDate.EPOCH)));
        assertThat(Expectations.oneOf("x", moment)).isEqualTo(listed(new Literal.Moment(moment)));
    }

    @Test
    void freshness_writtenDuration_isThatDuration() {
        assertThat(Expectations.freshness("x", "PT4H")).isEqualTo(Expectations.freshness("x", Duration.ofHours(4)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectations.freshness("x", "4h"))
                .withMessage("Invalid freshness '4h': expected a duration of ISO 8601, for example 'PT4H'");
    }

    @Test
    void factories_whatCannotBeChecked_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Expectations.unique());
        assertThatIllegalArgumentException().isThrownBy(() -> Expectations.unique("a", "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Expectations.completeness("x", 1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> Expectations.completeness("x", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Expectations.matches("x", "["));
        assertThatIllegalArgumentException().isThrownBy(() -> Expectations.rowCount(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Expectations.freshness("x", Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectations.format("x", "fax"))
                .withMessageContainingAll("'fax'", "email", "date-time");
    }

    @Test
    void allowing_onACheckWithAThresholdOfItsOwn_isRefused() {
        Condition some = Condition.of(Condition.Operator.AT_MOST, BigDecimal.TEN, Condition.Unit.ROWS);

        for (Expectation expectation : List.of(
                Expectations.completeness("x", 0.5),
                Expectations.freshness("x", Duration.ofHours(1)),
                Expectations.schemaConformance())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> expectation.allowing(some))
                    .withMessageContainingAll(expectation.name(), "threshold");
        }
        assertThat(Expectations.notNull("x").allowing(some).condition()).contains(some);
    }

    @Nested
    final class Filters {
        private final Expectation positive = Expectations.positive("amount");

        @Test
        void where_aText_isTheFilterItWrites() {
            assertThat(positive.where("status = 'paid'")).isEqualTo(positive.where(Filter.parse("status='paid'")));
            assertThat(positive.where("paid").filter()).contains(new Filter.IsTrue("paid"));
            assertThat(positive.filter()).isEmpty();
            assertThat(positive.where("paid").columns()).containsExactly("amount");
        }

        @Test
        void where_anything_isAnotherExpectationThatAsksSomethingElse() {
            assertThat(positive.where("paid")).isNotEqualTo(positive).isNotEqualTo(positive.where("open"));
            assertThat(positive.where("paid").asksLike(positive)).isFalse();
            assertThat(positive.where("paid")
                            .asksLike(positive.where("paid").warning().weight(2).named("n")))
                    .isTrue();
        }

        @Test
        void where_ofACheckOfNoSingleRows_isRefused() {
            for (Expectation expectation : List.of(
                    Expectations.schemaConformance(),
                    Expectations.hasColumns("a"),
                    Expectations.columnNames("a"),
                    Expectations.columnType("a", "int"),
                    Expectation.of(Check.Written.sql("select 1")))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> expectation.where("paid"))
                        .withMessageStartingWith("Invalid filter on '%s'", expectation.name());
            }
            assertThat(Expectations.rowCount(1).where("paid").filter()).isPresent();
        }

        @Test
        void where_noFilter_isRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> positive.where("paid ="))
                    .withMessageContaining("write for example");
        }
    }

    @Nested
    final class Warnings {
        private final Condition few = percent(1);
        private final Condition some = percent(5);

        @Test
        void warningUnless_besideAllowing_areTwoRungs() {
            Expectation ladder = Expectations.notNull("x").warningUnless(few).allowing(some);

            assertThat(ladder.warningCondition()).contains(few);
            assertThat(ladder.condition()).contains(some);
            assertThat(ladder)
                    .isEqualTo(Expectations.notNull("x").allowing(some).warningUnless(few));
            assertThat(ladder.asksLike(Expectations.notNull("x").allowing(some)))
                    .isFalse();
        }

        @Test
        void warningUnless_onACheckThatTakesNoCondition_isRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Expectations.completeness("x", 0.5).warningUnless(few))
                    .withMessageContaining("threshold");
        }

        private static Condition percent(long most) {
            return Condition.of(Condition.Operator.AT_MOST, BigDecimal.valueOf(most), Condition.Unit.PERCENT);
        }
    }

    @Test
    void asksLike_ofAnotherScopeOrCheck_isFalse() {
        Expectation one = Expectations.notNull("x");

        assertThat(one.asksLike(one.scope(Scope.TABLE))).isFalse();
        assertThat(one.asksLike(Expectations.notNull("y"))).isFalse();
        assertThat(one.asksLike(one.on("object").implied().dimension(Dimension.ACCURACY)))
                .isTrue();
    }

    @Test
    void name_ofEachNewCheck_tellsItsColumnsAndParameters() {
        assertThat(Expectations.isNull("x")).hasToString("is_null(x)");
        assertThat(Expectations.notMissing("x", "", "N/A")).hasToString("not_missing(x,'','N/A')");
        assertThat(Expectations.matchesNot("x", "a:b")).hasToString("not_matches(x,a:b)");
        assertThat(Expectations.positive("x")).hasToString("compare(x,>,0)");
        assertThat(Expectations.length("x", 1, 2)).hasToString("length(x,1,2)");
        assertThat(Expectations.anyPresent("a", "b")).hasToString("present(any,'a','b')");
        assertThat(Expectations.anyPresent("a")).hasToString("present(any,'a')");
        assertThat(Expectations.comparedColumns("a", "<", "b")).hasToString("compare_columns('a',<,'b')");
        assertThat(Expectations.distinctRows()).hasToString("distinct_rows");
        assertThat(Expectations.references("a", "d", "b")).hasToString("references('d',1,'a','b')");
        assertThat(Expectations.hasColumns("a", "b")).hasToString("has_columns(contain,'a','b')");
        assertThat(Expectations.columnNames("a:b")).hasToString("column_names(a:b)");
        assertThat(Expectations.freshness("x", "PT4H")).hasToString("freshness(x,PT4H)");
        assertThat(Metrics.mean("x").measured()).hasToString("metric(x,mean)");
        assertThat(Metrics.rows().measured()).hasToString("metric(rows)");
        assertThat(Metrics.correlation("a", "b").measured()).hasToString("metric(correlation,'a','b')");
        assertThat(Metrics.sum("x").changeSincePrevious().measured()).hasToString("metric(x,previous,sum)");
    }

    @Test
    void dimensionAndScope_ofEachNewCheck_areTheUsualOnes() {
        assertThat(Expectations.notMissing("x").dimension()).isEqualTo(Dimension.COMPLETENESS);
        assertThat(Expectations.notInFuture("x").dimension()).isEqualTo(Dimension.TIMELINESS);
        assertThat(Expectations.timely("a", "b", Duration.ofDays(1)).dimension())
                .isEqualTo(Dimension.TIMELINESS);
        assertThat(Expectations.comparedColumns("a", "<", "b").dimension()).isEqualTo(Dimension.CONSISTENCY);
        assertThat(Expectations.references("a", "d", "b").dimension()).isEqualTo(Dimension.CONSISTENCY);
        assertThat(Expectations.agrees(List.of("a"), "d", List.of("b")).dimension())
                .isEqualTo(Dimension.ACCURACY);
        assertThat(Expectations.distinctRows().dimension()).isEqualTo(Dimension.UNIQUENESS);
        assertThat(Expectations.distinctRows().scope()).isEqualTo(Scope.TABLE);
        assertThat(Expectations.noGaps("x", Duration.ofDays(1)).dimension()).isEqualTo(Dimension.COVERAGE);
        assertThat(Metrics.nullRate("x").measured().dimension()).isEqualTo(Dimension.COMPLETENESS);
        assertThat(Metrics.rows().measured().dimension()).isEqualTo(Dimension.COVERAGE);
        assertThat(Metrics.mean("x").measured().scope()).isEqualTo(Scope.PUBLICATION);
    }

    private static Expectation listed(Literal... values) {
        return Expectations.oneOf("x", List.of(values));
    }

    @Provide
    Arbitrary<Check> checks() {
        return Checks.any();
    }
}
