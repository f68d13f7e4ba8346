package io.meshsdk.quality.rule;

import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.MetricCheck.Against;
import io.meshsdk.quality.check.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The short forms of checks of metrics: {@code metric}, what it is looked at beside, and the number. */
final class MetricForms {
    private MetricForms() {}

    static Optional<String> write(Check check) {
        return check instanceof MetricCheck metric
                ? Optional.of("metric:" + against(metric.against()) + of(metric.metric()))
                : Optional.empty();
    }

    private static String against(Against against) {
        if (against instanceof Against.Dataset other) {
            return "dataset:" + RuleTokens.quote(other.dataset()) + ":";
        }
        return against instanceof Against.Previous ? "previous:" : "";
    }

    private static String of(Metric metric) {
        if (metric instanceof Metric.OfColumn one) {
            return one.statistic().id();
        }
        if (metric instanceof Metric.Quantile quantile) {
            return "quantile:" + quantile.quantile();
        }
        if (metric instanceof Metric.OfPair pair) {
            return word(pair.statistic()) + RuleTokens.quoted(List.of(pair.left(), pair.right()));
        }
        if (metric instanceof Metric.Drift drift) {
            return "drift:" + word(drift.distance()) + ":" + RuleTokens.quote(drift.profile());
        }
        return metric instanceof Metric.Analyzed analyzed ? analyzed(analyzed) : "rows";
    }

    private static String analyzed(Metric.Analyzed analyzed) {
        List<String> arguments = new ArrayList<>();
        analyzed.arguments().forEach((key, value) -> arguments.addAll(List.of(key, value)));
        return "analyzed:" + RuleTokens.quote(analyzed.analyzer()) + ":"
                + analyzed.columns().size() + RuleTokens.quoted(analyzed.columns()) + RuleTokens.quoted(arguments);
    }

    static Optional<Check> read(String kind, String column, Arguments arguments) {
        return kind.equals("metric") ? Optional.of(read(column, arguments)) : Optional.empty();
    }

    private static Check read(String column, Arguments arguments) {
        String word = arguments.text();
        return switch (word) {
            case "previous" -> new MetricCheck(metric(arguments.text(), column, arguments), new Against.Previous());
            case "dataset" -> besides(arguments.text(), column, arguments);
            default -> MetricCheck.of(metric(word, column, arguments));
        };
    }

    private static Check besides(String dataset, String column, Arguments arguments) {
        return new MetricCheck(metric(arguments.text(), column, arguments), new Against.Dataset(dataset));
    }

    private static Metric metric(String word, String column, Arguments arguments) {
        return switch (word) {
            case "rows" -> new Metric.RowCount();
            case "quantile" -> new Metric.Quantile(column, arguments.real());
            case "drift" -> new Metric.Drift(arguments.word(Metric.Distance.class), column, arguments.text());
            case "analyzed" -> analyzed(arguments);
            case "correlation", "mutual_information", "ratio_of_sums" ->
                new Metric.OfPair(
                        Metric.PairStatistic.valueOf(word.toUpperCase(Locale.ROOT)),
                        arguments.text(),
                        arguments.text());
            default -> new Metric.OfColumn(statistic(word, arguments), column);
        };
    }

    private static Metric analyzed(Arguments arguments) {
        String analyzer = arguments.text();
        List<String> columns = arguments.texts(arguments.count());
        Map<String, String> told = new LinkedHashMap<>();
        while (!arguments.isAtEnd()) {
            told.put(arguments.text(), arguments.text());
        }
        return new Metric.Analyzed(analyzer, columns, told);
    }

    private static Statistic statistic(String word, Arguments arguments) {
        return Arrays.stream(Statistic.values())
                .filter(statistic -> statistic.id().equals(word))
                .findFirst()
                .orElseThrow(arguments::invalid);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
