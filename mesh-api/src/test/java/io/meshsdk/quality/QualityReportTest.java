package io.meshsdk.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.meshsdk.quality.CheckOutcome.Failed;
import io.meshsdk.quality.CheckOutcome.NotEvaluated;
import io.meshsdk.quality.CheckOutcome.Passed;
import io.meshsdk.quality.RowSample.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class QualityReportTest {
    private static final Measure MEASURE = new Measure("all", "some", 10, 3);
    private static final Expectation ID = Expectations.notNull("id");

    @Nested
    final class Score {
        @Test
        void score_threeOfFourPassed_isThreeQuarters() {
            List<CheckOutcome> outcomes = List.of(passed(ID), passed(ID), passed(ID), failed(ID), blind(ID));

            assertThat(report(outcomes).score()).isEqualTo(0.75);
        }

        @Test
        void score_weights_countAsMuchAsTheySay() {
            assertThat(report(List.of(passed(ID.weight(3)), failed(ID))).score())
                    .isEqualTo(0.75);
        }
    }

    @Property
    void score_isAShare_oneWhereNothingFailedAndZeroWhereNothingPassed(
            @ForAll("outcomes") List<CheckOutcome> outcomes) {
        double score = report(outcomes).score();

        assertThat(score).isBetween(0.0, 1.0);
        assertThat(score == 1).isEqualTo(outcomes.stream().noneMatch(CheckOutcome::isFailed));
        assertThat(score == 0).isEqualTo(outcomes.stream().noneMatch(CheckOutcome::isPassed));
    }

    @Property
    void score_orderBlindChecksAndMeasurements_haveNoPartInIt(@ForAll("outcomes") List<CheckOutcome> outcomes) {
        List<CheckOutcome> others = new ArrayList<>(outcomes);
        Collections.reverse(others);
        others.add(blind(ID));

        assertThat(new QualityReport(1, others, List.of(failed(ID))).score())
                .isCloseTo(report(outcomes).score(), within(1e-12));
    }

    @Property
    void score_isTheWeightedMeanOfTheDimensions(@ForAll("outcomes") List<CheckOutcome> outcomes) {
        QualityReport report = report(outcomes);

        double passed = report.dimensionScores().entrySet().stream()
                .mapToDouble(entry -> entry.getValue()
                        * weight(outcomes.stream()
                                .filter(one -> one.expectation().dimension() == entry.getKey())))
                .sum();

        assertThat(passed / weight(outcomes.stream())).isCloseTo(report.score(), within(1e-9));
    }

    @Property
    void score_onceAFailureIsMended_isHigher(@ForAll("outcomes") List<CheckOutcome> outcomes) {
        List<CheckOutcome> mended = new ArrayList<>(outcomes);
        int failure = IntStream.range(0, mended.size())
                .filter(i -> mended.get(i).isFailed())
                .findFirst()
                .orElse(-1);
        if (failure >= 0) {
            mended.set(failure, passed(mended.get(failure).expectation()));

            assertThat(report(mended).score()).isGreaterThan(report(outcomes).score());
        }
    }

    @Test
    void dimensionScores_dimensionsWithoutAnAnswer_areAbsent() {
        QualityReport report =
                report(List.of(passed(ID), blind(Expectations.unique("id")), failed(Expectations.rowCount(1))));

        assertThat(report.dimensionScores())
                .containsExactly(
                        java.util.Map.entry(Dimension.COMPLETENESS, 1.0), java.util.Map.entry(Dimension.COVERAGE, 0.0));
    }

    @Test
    void new_withoutAnEvaluatedCheck_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> report(List.of())).withMessageContaining("no check");
        assertThatIllegalArgumentException().isThrownBy(() -> report(List.of(blind(ID))));
    }

    @Test
    void blocking_failedOrUnknownFromErrorUp_blocks() {
        CheckOutcome warning = failed(ID.warning());
        CheckOutcome error = failed(ID);
        CheckOutcome unknown = blind(ID.severity(Severity.CRITICAL));

        assertThat(report(List.of(passed(ID), warning, error, unknown)).blocking())
                .containsExactly(error, unknown);
        assertThat(report(List.of(passed(ID))).passes()).isTrue();
        assertThat(report(List.of(passed(ID), warning)).passes()).isFalse();
    }

    @Test
    void find_sameCheckOfAnotherScope_isNotIt() {
        CheckOutcome table = passed(Expectations.unique("id"));
        CheckOutcome publication = failed(Expectations.unique("id").scope(Scope.PUBLICATION));
        QualityReport report = new QualityReport(1, List.of(table), List.of(publication));

        assertThat(report.find(Expectations.unique("id").warning())).contains(table);
        assertThat(report.find(Expectations.unique("id").scope(Scope.PUBLICATION)))
                .contains(publication);
        assertThat(report.find(ID)).isEmpty();
    }

    @Test
    void describe_eachKind_saysWhatWasFound() {
        assertThat(passed(ID).describe()).isEqualTo("not_null(id): passed, some");
        assertThat(failed(ID).describe()).isEqualTo("not_null(id): failed, expected all, observed some");
        assertThat(blind(ID).describe()).isEqualTo("not_null(id): not evaluated, nothing there");
    }

    @Test
    void sample_moreThanTheLimit_isRefused() {
        List<Position> many = IntStream.rangeClosed(0, RowSample.LIMIT)
                .mapToObj(row -> new Position(0, row))
                .toList();

        assertThatIllegalArgumentException().isThrownBy(() -> new RowSample(many));
        assertThat(Stream.of(new Position(1, 0), new Position(0, 9), new Position(0, 2))
                        .sorted())
                .containsExactly(new Position(0, 2), new Position(0, 9), new Position(1, 0));
    }

    @Provide
    Arbitrary<List<CheckOutcome>> outcomes() {
        Arbitrary<Expectation> expectations = Combinators.combine(
                        Arbitraries.of(Dimension.class), Arbitraries.doubles().between(0.1, 10))
                .as((dimension, weight) -> ID.dimension(dimension).weight(weight));
        Arbitrary<CheckOutcome> outcomes = Combinators.combine(
                        expectations, Arbitraries.integers().between(0, 2))
                .as((expectation, kind) ->
                        kind == 0 ? passed(expectation) : kind == 1 ? failed(expectation) : blind(expectation));
        return outcomes.list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(all -> all.stream().anyMatch(CheckOutcome::isEvaluated));
    }

    private static double weight(Stream<CheckOutcome> outcomes) {
        return outcomes.filter(CheckOutcome::isEvaluated)
                .mapToDouble(one -> one.expectation().weight())
                .sum();
    }

    private static QualityReport report(List<CheckOutcome> outcomes) {
        return new QualityReport(1, outcomes, List.of());
    }

    private static CheckOutcome passed(Expectation expectation) {
        return new Passed(expectation, MEASURE);
    }

    private static CheckOutcome failed(Expectation expectation) {
        return new Failed(expectation, MEASURE, RowSample.none());
    }

    private static CheckOutcome blind(Expectation expectation) {
        return new NotEvaluated(expectation, "nothing there");
    }
}
