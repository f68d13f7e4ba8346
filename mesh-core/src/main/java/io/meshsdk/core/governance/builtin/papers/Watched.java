package io.meshsdk.core.governance.builtin.papers;

import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.metadata.Observability;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.StatementEdit;
import io.meshsdk.policy.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What has to be watched of every product is watched, and somebody is told. */
final class Watched implements Rule {
    private static final Map<String, List<String>> SYNONYMS = Map.of(
            "null_rate", List.of("null_percentage", "null_percentage_by_column", "null_ratio"),
            "distinct_count", List.of("distinct_values", "unique_count"),
            "value_distribution", List.of("distribution", "histogram"),
            "row_count", List.of("rows", "record_count"));

    private final List<String> metrics;
    private final List<String> alerts;

    Watched(PolicySettings settings) {
        metrics = settings.texts("metrics");
        alerts = settings.texts("alerts");
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        Observability watched = context.product().details().observability();
        List<Violation> found = new ArrayList<>();
        metrics.stream()
                .filter(metric -> watched.metrics().stream().noneMatch(one -> isMetric(word(one), word(metric))))
                .map(Watched::unwatched)
                .forEach(found::add);
        alerts.stream()
                .filter(alert -> watched.alerts().stream().noneMatch(one -> isAlert(word(one.type()), word(alert))))
                .map(Watched::untold)
                .forEach(found::add);
        return found;
    }

    private static boolean isMetric(String said, String wanted) {
        return said.equals(wanted) || SYNONYMS.getOrDefault(wanted, List.of()).contains(said);
    }

    /** An alert of type {@code freshness} is one about {@code freshness_violation}. */
    private static boolean isAlert(String said, String wanted) {
        return said.equals(wanted) || wanted.startsWith(said + "_") || said.startsWith(wanted + "_");
    }

    private static Violation unwatched(String metric) {
        return Violation.broken("metric-unwatched", "observability.metrics." + metric)
                .because("The metric '%s' is not watched".formatted(metric))
                .edit(new StatementEdit.Watch(List.of(metric), List.of()))
                .remedy("Add '%s' to the metrics of Observability".formatted(metric));
    }

    private static Violation untold(String alert) {
        return Violation.broken("alert-missing", "observability.alerts." + alert)
                .because("Nobody is told of '%s'".formatted(alert))
                .remedy("Add an alert of type '%s' to Observability".formatted(alert));
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    }
}
