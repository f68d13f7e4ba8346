package io.meshsdk.core.documents;

import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.manifest.WrittenDurations;
import io.meshsdk.core.documents.manifest.WrittenShares;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Service levels by name, as the first manifests have them, in the stored form: {@code freshness: PT1H},
 * {@code freshness: {max_age_hours: 24}}, {@code availability: 99.9%}, {@code completeness: {min_threshold: 0.95}},
 * {@code latency: {p50: 100ms}}.
 */
final class ServiceLevelWords {
    private final List<Node> levels = new ArrayList<>();

    private ServiceLevelWords() {}

    /** Returns a list as it is, and a mapping as a list; what is not understood is left out. */
    static Node list(Node sla) {
        if (!(sla instanceof Mapping mapping)) {
            return sla;
        }
        ServiceLevelWords words = new ServiceLevelWords();
        mapping.entries().forEach((key, entry) -> words.level(key, entry.value()));
        return Sequence.of(words.levels);
    }

    private void level(String key, Node value) {
        switch (key) {
            case "freshness" ->
                duration(value)
                        .ifPresent(age -> levels.add(new Entries()
                                .text("level", "freshness")
                                .text("maximum", age)
                                .node()));
            case "freshness_minutes", "freshness_hours", "sla_hours", "max_age_hours" ->
                duration(Mapping.of(java.util.Map.of(key, value)))
                        .ifPresent(age -> levels.add(new Entries()
                                .text("level", "freshness")
                                .text("maximum", age)
                                .node()));
            case "completeness", "accuracy", "availability" ->
                share(value)
                        .ifPresent(share -> levels.add(new Entries()
                                .text("level", key)
                                .text("threshold", share)
                                .node()));
            case "latency" -> latencies(value);
            default -> {}
        }
    }

    private void latencies(Node value) {
        if (value instanceof Mapping percentiles) {
            percentiles.entries().forEach((key, entry) -> {
                Optional<String> most = duration(entry.value());
                if (key.matches("p[0-9]{1,2}(\\.[0-9]+)?") && most.isPresent()) {
                    levels.add(new Entries()
                            .text("level", "latency")
                            .text("percentile", Double.toString(Double.parseDouble(key.substring(1))))
                            .text("maximum", most.get())
                            .node());
                }
            });
        }
    }

    private static Optional<String> duration(Node value) {
        if (value instanceof Scalar scalar) {
            return WrittenDurations.parse(scalar.text()).map(Object::toString);
        }
        if (!(value instanceof Mapping mapping)) {
            return Optional.empty();
        }
        return mapping.entries().entrySet().stream()
                .filter(entry -> entry.getValue().value() instanceof Scalar)
                .flatMap(
                        entry -> WrittenDurations.parse(
                                ((Scalar) entry.getValue().value()).text() + WrittenDurations.unitOf(entry.getKey()))
                                .stream())
                .map(Object::toString)
                .findFirst();
    }

    private static Optional<String> share(Node value) {
        if (value instanceof Scalar scalar) {
            return WrittenShares.parse(scalar.text()).map(share -> Double.toString(share));
        }
        return value instanceof Mapping mapping
                ? mapping.entries().values().stream()
                        .map(Node.Entry::value)
                        .filter(Scalar.class::isInstance)
                        .flatMap(scalar -> WrittenShares.parse(((Scalar) scalar).text()).stream())
                        .map(share -> Double.toString(share))
                        .findFirst()
                : Optional.empty();
    }
}
