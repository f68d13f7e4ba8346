package io.meshsdk.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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

    private static Expectation listed(Literal... values) {
        return Expectations.oneOf("x", List.of(values));
    }

    @Provide
    Arbitrary<Check> checks() {
        return Checks.any();
    }
}
