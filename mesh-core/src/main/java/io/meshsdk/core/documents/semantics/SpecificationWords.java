package io.meshsdk.core.documents.semantics;

import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of the Data Contract Specification. Those of the standard are read beside them, and so judged. */
final class SpecificationWords implements Vocabulary {
    private static final Map<String, String> LEVELS =
            Map.of("latency", "threshold", "freshness", "threshold", "retention", "period");

    private final ReferencedDefinitions definitions;
    private final boolean hasModels;

    private SpecificationWords(Node root) {
        Element written = Element.root(root);
        this.definitions = new ReferencedDefinitions(written);
        this.hasModels = written.entry("models").isPresent();
    }

    static Element root(Node root) {
        return Element.root(root, new SpecificationWords(root));
    }

    @Override
    public Optional<Element> find(Element at, String key) {
        return switch (key) {
            case "schema" -> list(at, "models", new NamedEntries("name", name -> this::ofModel));
            case "servers" -> list(at, key, new NamedEntries("server", name -> SpecificationWords::ofServer));
            case "slaProperties" -> list(at, "servicelevels", new NamedEntries("property", this::ofLevel));
            case "definitions" -> list(at, key, FieldWords.named(definitions, Set.of()));
            case "version" -> at.entry("info").flatMap(info -> info.entry(key));
            default -> at.entry(key).map(other -> other.in(STANDARD));
        };
    }

    private static Optional<Element> list(Element at, String key, Vocabulary words) {
        return at.entry(key).map(entries -> entries.in(words));
    }

    private Optional<Element> ofModel(Element model, String key) {
        return switch (key) {
            case "properties" -> list(model, "fields", FieldWords.named(definitions, keyOf(model)));
            case "quality" -> list(model, key, SpecificationWords::ofRule);
            default -> model.entry(key).map(other -> other.in(STANDARD));
        };
    }

    private static Set<String> keyOf(Element model) {
        return model.entry("primaryKey").map(Element::entries).orElse(List.of()).stream()
                .flatMap(name -> name.text().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Element> ofServer(Element server, String key) {
        return key.equals("roles")
                ? list(server, key, (role, asked) -> role.entry(asked.equals("role") ? "name" : asked))
                : server.entry(key);
    }

    /** Returns the words of a service level. Where no model is described, nothing is known of the fields it is about. */
    private Vocabulary ofLevel(String name) {
        String field = name.equals("latency") ? "processedTimestampField" : "timestampField";
        return (level, key) -> switch (key) {
            case "value" -> level.entry(LEVELS.getOrDefault(name, key));
            case "element" -> hasModels ? level.entry(field) : Optional.empty();
            case "schedule" -> level.entry("cron");
            case "scheduler" -> level.entry("cron").map(cron -> cron.saying(Scalar.text("cron")));
            default -> level.entry(key);
        };
    }

    /** Finds what a rule says; two of its operators have longer names than in the standard. */
    static Optional<Element> ofRule(Element rule, String key) {
        return rule.entry(key).or(() -> rule.entry(key.replace("OrEqualTo", "ThanOrEqualTo")));
    }
}
