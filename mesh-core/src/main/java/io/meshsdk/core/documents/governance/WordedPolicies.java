package io.meshsdk.core.documents.governance;

import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Steps;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.builtin.PolicyKind;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.EnforcementPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads policies that say in sentences what they ask. For one thread. */
final class WordedPolicies {
    private static final List<String> POLICY = List.of("name", "mandatory", "policy", "enforcement", "check");

    /** Where sentences are; a policy has either or both. */
    private static final List<String> TEXTS = List.of("policy", "check");

    /** When a policy is asked, by the word for where it is enforced. */
    private static final Map<String, List<String>> POINTS = Map.of(
            "design", List.of("design"),
            "ci", List.of("design"),
            "pre-publish", List.of("design", "before-publish"),
            "register", List.of("register"),
            "consumption", List.of("read"),
            "continuous", List.of("continuous"));

    private final List<PolicyStatement> statements = new ArrayList<>();
    private final Findings findings;

    WordedPolicies(Findings findings) {
        this.findings = findings;
    }

    /** Returns what the policies of a list ask for. */
    List<PolicyStatement> read(Node node, String path) {
        findings.sequence(node, path).ifPresent(list -> {
            for (int i = 0; i < list.items().size(); i++) {
                String at = Steps.item(path, i);
                findings.mapping(list.items().get(i), at).ifPresent(policy -> read(policy, at));
            }
        });
        return statements;
    }

    private void read(Mapping policy, String path) {
        findings.unknownKeys(policy, path, POLICY);
        Optional<String> name = findings.required(policy, "name", path).flatMap(node -> id(node, path + ".name"));
        List<Asked> asked = asked(policy, path);
        Optional<Value> points = policy.find("enforcement").flatMap(node -> points(node, path + ".enforcement"));
        Optional<Boolean> mandatory = policy.find("mandatory").flatMap(node -> flag(node, path + ".mandatory"));
        if (name.isPresent()) {
            for (Asked one : asked) {
                Asked whole = mandatory.orElse(true) ? one : one.with("mode", Value.of("warn"));
                whole = points.isPresent() && !needsData(one.kind()) ? whole.with("points", points.get()) : whole;
                statements.add(whole.statementAmong(asked, name.get()));
            }
        }
    }

    /** Returns what a policy asks for in either of its texts, one of each kind. */
    private List<Asked> asked(Mapping policy, String path) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        List<String> texts =
                TEXTS.stream().filter(key -> policy.find(key).isPresent()).toList();
        for (String key : texts.isEmpty() ? List.of("policy") : texts) {
            findings.required(policy, key, path).ifPresent(text -> sentences(text, path + "." + key, asked));
        }
        return List.copyOf(asked.values());
    }

    private void sentences(Node node, String path, Map<String, Asked> asked) {
        Optional<String> text = findings.word(node, path);
        List<String> lines = text.map(Sentences::split).orElse(List.of());
        for (int i = 0; i < lines.size(); i++) {
            Optional<List<Asked>> meant =
                    Sentences.meaning(lines.get(i)).filter(all -> all.stream().allMatch(Asked::isOfUse));
            if (meant.isEmpty()) {
                findings.error(
                        "unrecognised-sentence",
                        node.place(),
                        path,
                        "Sentence %d of the text is none that is known, and what it asks would be left out."
                                .formatted(i + 1),
                        "Write it as an entry of 'policies', with a kind and settings.");
            }
            for (Asked one : meant.orElse(List.of())) {
                Optional<String> clash =
                        Optional.ofNullable(asked.get(one.kind())).flatMap(known -> known.clash(one));
                if (clash.isPresent()) {
                    clash(node, path, i + 1, clash.get());
                } else {
                    asked.merge(one.kind(), one, Asked::and);
                }
            }
        }
    }

    private void clash(Node node, String path, int sentence, String setting) {
        findings.error(
                "conflicting-sentences",
                node.place(),
                path,
                "Sentence %d of the text asks for another '%s' than one before it, and one of both would be left out."
                        .formatted(sentence, setting),
                "Keep one of them, or write each as a policy of its own.");
    }

    private Optional<String> id(Node node, String path) {
        Optional<String> id = findings.word(node, path)
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", "-"));
        if (id.filter(text -> !text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")).isPresent()) {
            findings.error(
                    "wrong-type",
                    node.place(),
                    path,
                    "The name is not made of words.",
                    "Write lower case letters, digits and '_', for example 'pii_handling'.");
            return Optional.empty();
        }
        return id;
    }

    private Optional<Value> points(Node node, String path) {
        Optional<String> word = findings.word(node, path)
                .map(text -> text.strip().toLowerCase(Locale.ROOT).replace('_', '-'));
        Optional<List<String>> points = word.map(text -> POINTS.getOrDefault(text, List.of()));
        if (points.filter(List::isEmpty).isPresent()) {
            findings.error(
                    "invalid-setting",
                    node.place(),
                    path,
                    "It is not known when this is.",
                    "Write one of %s."
                            .formatted(String.join(
                                    ", ", POINTS.keySet().stream().sorted().toList())));
            return Optional.empty();
        }
        return points.map(words -> Value.of(words.stream().map(Value::of).toList()));
    }

    private Optional<Boolean> flag(Node node, String path) {
        Optional<String> word = findings.word(node, path);
        if (word.filter(text -> !Set.of("true", "false").contains(text)).isPresent()) {
            findings.error("wrong-type", node.place(), path, "It is neither true nor false.", "Write true or false.");
            return Optional.empty();
        }
        return word.map(Boolean::valueOf);
    }

    private static boolean needsData(String kind) {
        return PolicyKinds.find(kind)
                .map(PolicyKind::points)
                .filter(Set.of(EnforcementPoint.WITH_DATA)::equals)
                .isPresent();
    }
}
