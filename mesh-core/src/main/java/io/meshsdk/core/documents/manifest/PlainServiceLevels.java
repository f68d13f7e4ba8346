package io.meshsdk.core.documents.manifest;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Service levels by plain keys: a value, or a mapping with one value under a key that tells its unit. {@code freshness: PT1H},
 * {@code freshness: {max_age_hours: 24}}, {@code availability: 99.9%}, {@code latency: {p50: 100ms}}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PlainServiceLevels {
    private static final List<String> FRESHNESS =
            List.of("freshness", "freshness_minutes", "freshness_hours", "max_age_hours", "sla_hours");
    private static final List<String> SHARES = List.of("completeness", "accuracy", "availability");

    private final Keys keys;
    private final List<ServiceLevel> levels = new ArrayList<>();

    private PlainServiceLevels(Keys keys) {
        this.keys = keys;
    }

    /** Returns the service levels of the keys that are understood. */
    public static List<ServiceLevel> read(Keys keys) {
        PlainServiceLevels plain = new PlainServiceLevels(keys);
        plain.freshness();
        plain.share("completeness").map(ServiceLevels::completeness).ifPresent(plain.levels::add);
        plain.share("accuracy").map(ServiceLevels::accuracy).ifPresent(plain.levels::add);
        plain.share("availability").map(ServiceLevels::availability).ifPresent(plain.levels::add);
        plain.latencies();
        return List.copyOf(plain.levels);
    }

    /** Returns whether something is promised by a key that may stand among service levels. */
    static boolean isUnderstood(String key, Node node) {
        if (FRESHNESS.contains(key)) {
            return age(key, node).isPresent();
        }
        if (key.equals("latency")) {
            return node instanceof Mapping percentiles
                    && percentiles.entries().entrySet().stream()
                            .allMatch(entry -> isPercentile(entry.getKey())
                                    && age("", entry.getValue().value()).isPresent());
        }
        return !SHARES.contains(key) || share(node).isPresent();
    }

    private void freshness() {
        for (String key : FRESHNESS) {
            keys.take(key, node -> age(key, node)).map(ServiceLevels::freshness).ifPresent(levels::add);
        }
    }

    private void latencies() {
        keys.mapping("latency")
                .ifPresent(percentiles -> percentiles.entries().forEach((key, entry) -> {
                    Optional<Duration> most = age("", entry.value());
                    if (isPercentile(key) && most.isPresent()) {
                        levels.add(ServiceLevels.latency(Double.parseDouble(key.substring(1)), most.get()));
                    }
                }));
    }

    private static boolean isPercentile(String key) {
        return key.matches("p[1-9][0-9]?(\\.[0-9]{1,9})?");
    }

    private static Optional<Duration> age(String key, Node node) {
        return duration(key, node).filter(age -> !age.isZero() && !age.isNegative());
    }

    private Optional<Double> share(String key) {
        return keys.take(key, PlainServiceLevels::share);
    }

    private static Optional<Double> share(Node node) {
        if (node instanceof Scalar scalar) {
            return WrittenShares.parse(scalar.text());
        }
        return single(node).flatMap(entry -> WrittenShares.parse(entry.text()));
    }

    private static Optional<Duration> duration(String key, Node node) {
        if (node instanceof Scalar scalar) {
            return WrittenDurations.parse(scalar.text() + WrittenDurations.unitOf(key));
        }
        return single(node)
                .flatMap(entry -> WrittenDurations.parse(entry.text() + WrittenDurations.unitOf(entry.key())));
    }

    private static Optional<Single> single(Node node) {
        return node instanceof Mapping mapping && mapping.entries().size() == 1
                ? mapping.entries().entrySet().stream()
                        .filter(entry -> entry.getValue().value() instanceof Scalar)
                        .map(entry -> new Single(
                                entry.getKey(), ((Scalar) entry.getValue().value()).text()))
                        .findFirst()
                : Optional.empty();
    }

    private record Single(String key, String text) {}
}
