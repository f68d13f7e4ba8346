package io.meshsdk.core.documents.governance;

import io.meshsdk.core.documents.binding.Values;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.core.documents.tree.Steps;
import io.meshsdk.metadata.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code governance} as it was first written: policies in words, what domains want of quality and access, and what has to
 * be watched. For one thread.
 */
final class FirstForm {
    private static final String ROOT = "governance";
    private static final List<String> SECTIONS =
            List.of("global_policies", "domain_policies", "automated_policies", "observability_requirements");
    private final Findings findings;
    private final List<PolicyStatement> statements = new ArrayList<>();

    FirstForm(Findings findings) {
        this.findings = findings;
    }

    List<PolicyStatement> read(Node node) {
        Optional<Mapping> governance = findings.mapping(node, ROOT);
        governance.ifPresent(sections -> {
            findings.unknownKeys(sections, ROOT, SECTIONS);
            sections.find("global_policies").ifPresent(list -> inWords(list, "global_policies"));
            sections.find("domain_policies").ifPresent(this::domains);
            sections.find("automated_policies").ifPresent(list -> inWords(list, "automated_policies"));
            sections.find("observability_requirements").ifPresent(this::observability);
        });
        return statements;
    }

    private void inWords(Node list, String section) {
        statements.addAll(new WordedPolicies(findings).read(list, ROOT + "." + section));
    }

    private void domains(Node node) {
        String path = ROOT + ".domain_policies";
        findings.mapping(node, path)
                .ifPresent(domains -> domains.entries().forEach((domain, entry) -> {
                    String at = Steps.key(path, domain);
                    findings.mapping(entry.value(), at).ifPresent(wants -> domain(domain, wants, at));
                }));
    }

    private void domain(String domain, Mapping wants, String path) {
        findings.unknownKeys(wants, path, DomainWords.SECTIONS);
        DomainWords.SECTIONS.forEach(section -> wants.find(section)
                .ifPresent(node -> entries(node, path + "." + section).forEach((key, value) -> {
                    String at = Steps.key(path + "." + section, key);
                    List<Asked> asked = wanted(section, key, value, at);
                    String id = (section + "-" + key).replace('_', '-');
                    asked.forEach(one ->
                            add(one.with("scope", Value.of(domain)), asked.size() == 1 ? id : id + "-" + one.kind()));
                })));
    }

    private List<Asked> wanted(String section, String key, Node value, String path) {
        Optional<DomainWords.Word> word = DomainWords.find(section, key);
        if (word.isEmpty()) {
            findings.error(
                    "unknown-key",
                    value.place(),
                    path,
                    "'%s' is no key here, and what it asks would be left out.".formatted(Steps.shown(key)),
                    Findings.near(key, DomainWords.keys(section))
                            .orElse("Write it as an entry of 'policies', with a kind and settings."));
            return List.of();
        }
        if (word.get().isFlag() && Values.of(value).equals(Value.of(false))) {
            return List.of();
        }
        List<Asked> asked = word.get().asks().apply(Values.of(value));
        if (asked.stream().allMatch(FirstForm::isOfUse)
                && (!word.get().isFlag() || Values.of(value).equals(Value.of(true)))) {
            return asked;
        }
        findings.error(
                "invalid-setting",
                value.place(),
                path,
                "'%s' is not of the type it has to be.".formatted(key),
                "Write %s.".formatted(word.get().expected()));
        return List.of();
    }

    /** What is watched of all products: one list of metrics, and one of alerts. */
    private void observability(Node node) {
        String path = ROOT + ".observability_requirements";
        Map<String, Node> entries = entries(node, path);
        Asked asked = Asked.of(DomainWords.OBSERVABILITY)
                .with("metrics", Value.of(List.of()))
                .with("alerts", Value.of(List.of()));
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            String at = Steps.key(path, entry.getKey());
            if (!Set.of("metrics", "alerts").contains(entry.getKey())) {
                findings.error(
                        "unknown-key",
                        entry.getValue().place(),
                        at,
                        "'%s' is no key here, and what it asks would be left out."
                                .formatted(Steps.shown(entry.getKey())),
                        Findings.near(entry.getKey(), List.of("metrics", "alerts"))
                                .orElse("Write 'metrics' or 'alerts'."));
            } else if (findings.sequence(entry.getValue(), at).isPresent()) {
                asked = asked.with(entry.getKey(), Values.of(entry.getValue()));
            }
        }
        add(asked, "observability-requirements");
    }

    /** Returns keys with values, written as a mapping or as a list of such. */
    private Map<String, Node> entries(Node node, String path) {
        Map<String, Node> entries = new LinkedHashMap<>();
        List<Node> parts = node instanceof Sequence list ? list.items() : List.of(node);
        for (Node part : parts) {
            findings.mapping(part, path)
                    .ifPresent(mapping -> mapping.entries().forEach((key, entry) -> {
                        if (entries.putIfAbsent(key, entry.value()) != null) {
                            findings.error(
                                    "duplicate-key",
                                    entry.keyPlace(),
                                    Steps.key(path, key),
                                    "'%s' is written twice.".formatted(Steps.shown(key)),
                                    "Keep one of the two places.");
                        }
                    }));
        }
        return entries;
    }

    private static boolean isOfUse(Asked asked) {
        try {
            return !asked.statement("checked").policy().id().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void add(Asked asked, String id) {
        statements.add(asked.statement(id));
    }
}
