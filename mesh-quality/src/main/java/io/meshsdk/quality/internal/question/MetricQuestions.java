package io.meshsdk.quality.internal.question;

import io.meshsdk.data.Dataset;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.Metric.PairStatistic;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.MetricCheck.Against;
import io.meshsdk.quality.internal.probe.AnalyzerProbe;
import io.meshsdk.quality.internal.probe.RowsProbe;
import io.meshsdk.quality.internal.probe.StatisticFeed;
import io.meshsdk.quality.internal.probe.StatisticProbe;
import io.meshsdk.quality.internal.state.AnalyzerState;
import io.meshsdk.quality.internal.state.Tally;
import io.meshsdk.quality.internal.statistic.Comoments;
import io.meshsdk.quality.internal.statistic.PairFrequencies;
import io.meshsdk.schema.DataType;
import io.meshsdk.spi.quality.Analyzer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks for numbers. */
final class MetricQuestions {
    private final Situation situation;

    private MetricQuestions(Situation situation) {
        this.situation = situation;
    }

    static Question of(MetricCheck check, Situation situation) {
        Question number = new MetricQuestions(situation).number(check.metric());
        if (check.against() instanceof Against.Previous) {
            return situation
                    .previous()
                    .get()
                    .map(before -> besides(check.metric(), before, number, Difference.RELATIVE, situation))
                    .orElseGet(() -> Question.unanswerable("there is no version before"));
        }
        if (check.against() instanceof Against.Dataset other) {
            return situation
                    .datasets()
                    .apply(other.dataset())
                    .map(data -> besides(check.metric(), data, number, Difference.ABSOLUTE, situation))
                    .orElseGet(() -> KeyQuestions.notAtHand(other.dataset()));
        }
        return number;
    }

    private static Question besides(
            Metric metric, Dataset other, Question number, Difference difference, Situation situation) {
        return new Besides(number, situation.measuring().apply(metric, other), difference);
    }

    private Question number(Metric metric) {
        if (metric instanceof Metric.RowCount) {
            Formula rows = Formula.<Tally>of(
                    new RowsProbe(), tally -> Optional.of(BigDecimal.valueOf(tally.evaluated())), Tally::evaluated);
            return new NumberQuestion("the number of rows is", rows, Disclosure.OPEN);
        }
        if (metric instanceof Metric.OfColumn one) {
            requireKind(one);
            return new NumberQuestion(
                    "%s(%s) is".formatted(one.statistic().id(), one.column()),
                    new StatisticFormulas(one.column(), situation.type(one.column())).of(one.statistic()),
                    Disclosure.of(one.statistic(), situation.field(one.column())));
        }
        if (metric instanceof Metric.Quantile quantile) {
            requireNumber(quantile.column());
            return new NumberQuestion(
                    "the %s-quantile of '%s' is".formatted(quantile.quantile(), quantile.column()),
                    new StatisticFormulas(quantile.column(), situation.type(quantile.column()))
                            .quantile(quantile.quantile()),
                    Disclosure.ofValues(situation.field(quantile.column())));
        }
        if (metric instanceof Metric.OfPair pair) {
            return pair(pair);
        }
        return metric instanceof Metric.Analyzed analyzed
                ? analyzed(analyzed)
                : DriftQuestion.of((Metric.Drift) metric, situation);
    }

    private Question analyzed(Metric.Analyzed metric) {
        Optional<Analyzer> analyzer = situation.analyzers().apply(metric.analyzer());
        if (analyzer.isEmpty()) {
            return Question.unanswerable("analyzer '%s' is not at hand".formatted(metric.analyzer()));
        }
        AnalyzerProbe probe =
                new AnalyzerProbe(metric, analyzer.get(), situation.schema().select(metric.columns()));
        try {
            probe.requireUnderstood();
        } catch (IllegalArgumentException e) {
            throw situation.misfit("analyzer '%s' says: %s".formatted(metric.analyzer(), e.getMessage()));
        }
        Disclosure disclosure = metric.columns().stream()
                .filter(column -> analyzer.get().tellsValues())
                .map(column -> Disclosure.ofValues(situation.field(column)))
                .reduce(Disclosure.OPEN, Disclosure::and);
        Formula formula = Formula.<AnalyzerState>ofReal(probe, AnalyzerState::measure, state -> 1);
        return new NumberQuestion("what analyzer '%s' finds is".formatted(metric.analyzer()), formula, disclosure);
    }

    private Question pair(Metric.OfPair pair) {
        List<String> columns = List.of(pair.left(), pair.right());
        String name =
                "%s(%s,%s) is".formatted(pair.statistic().name().toLowerCase(Locale.ROOT), pair.left(), pair.right());
        if (pair.statistic() == PairStatistic.MUTUAL_INFORMATION) {
            columns.forEach(situation::requireKey);
            Formula formula = Formula.<PairFrequencies>ofReal(
                    new StatisticProbe(StatisticFeed.PAIR_FREQUENCIES, columns),
                    PairFrequencies::mutualInformation,
                    PairFrequencies::total);
            return new NumberQuestion(name, formula, Disclosure.OPEN);
        }
        columns.forEach(this::requireNumber);
        if (pair.statistic() == PairStatistic.CORRELATION) {
            Formula formula = Formula.<Comoments>ofReal(
                    new StatisticProbe(StatisticFeed.COMOMENTS, columns), Comoments::correlation, Comoments::count);
            return new NumberQuestion(name, formula, Disclosure.OPEN);
        }
        return new SumRatioQuestion(
                name,
                new NumberFormulas(pair.left(), situation.type(pair.left())).sum(),
                new NumberFormulas(pair.right(), situation.type(pair.right())).sum(),
                Disclosure.ofValues(situation.field(pair.left()))
                        .and(Disclosure.ofValues(situation.field(pair.right()))));
    }

    private void requireKind(Metric.OfColumn metric) {
        switch (metric.statistic().kind()) {
            case NUMBERS -> requireNumber(metric.column());
            case TEXTS -> situation.requireText(metric.column());
            case KEYS -> situation.requireKey(metric.column());
            case ANY -> {}
        }
    }

    private void requireNumber(String column) {
        DataType type = situation.type(column);
        if (!type.isNumeric()) {
            throw situation.misfit("field '%s' is %s, expected a number".formatted(column, type.name()));
        }
    }

    /** How a number is seen beside another. */
    enum Difference {
        /** this - other. */
        ABSOLUTE,
        /** (this - other) / other. */
        RELATIVE
    }
}
