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

/**
 * Reads {@code governance} as it was first written: policies in words, what domains want of quality and access, and what has to
 * be watched. For one thread.
 */
final class FirstForm {
    private static final String ROOT = "governance";
    private static final List<String> SECTIONS =
            List.of("global_policies", "domain_policies", "automated_policies", "observability_requirements");
    private static final List<String> WATCHED = List.of("metrics", "alerts");

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
                    if (Findings.isDomain(domain)) {
                        findings.mapping(entry.value(), at).ifPresent(wants -> domain(domain, wants, at));
                    } else {
                        findings.error(
                                "wrong-type",
                                entry.keyPlace(),
                                at,
                                "The key is no name of a domain: nobody would be held to it.",
                                "Write a name such as 'sales'.");
                    }
                }));
    }

    private void domain(String domain, Mapping wants, String path) {
        findings.unknownKeys(wants, path, DomainWords.SECTIONS);
        for (String section : DomainWords.SECTIONS) {
            String at = path + "." + section;
            wants.find(section)
                    .ifPresent(node -> entries(node, at)
                            .forEach(
                                    (key, value) -> domain(domain, new Want(section, key, value, Steps.key(at, key)))));
        }
    }

    private void domain(String domain, Want want) {
        List<Asked> asked = asked(want);
        String id = (want.section + "-" + want.key).replace('_', '-');
        asked.forEach(one -> statements.add(one.with("scope", Value.of(domain)).statementAmong(asked, id)));
    }

    private List<Asked> asked(Want want) {
        Optional<DomainWords.Word> word = DomainWords.find(want.section, want.key);
        if (word.isEmpty()) {
            unknown(
                    want,
                    DomainWords.keys(want.section),
                    "Write it as an entry of 'policies', with a kind and settings.");
            return List.of();
        }
        Value value = Values.of(want.value);
        if (word.get().isFlag() && value.equals(Value.of(false))) {
            return List.of();
        }
        List<Asked> asked = word.get().asks().apply(value);
        boolean ofUse = word.get().isFlag()
                ? value.equals(Value.of(true))
                : asked.stream().allMatch(Asked::isOfUse);
        if (ofUse) {
            return asked;
        }
        invalid(want, word.get().expected());
        return List.of();
    }

    /** What is watched of all products: one list of metrics, and one of alerts. */
    private void observability(Node node) {
        String path = ROOT + ".observability_requirements";
        Asked asked = Asked.of(DomainWords.OBSERVABILITY)
                .with("metrics", Value.of(List.of()))
                .with("alerts", Value.of(List.of()));
        for (Map.Entry<String, Node> entry : entries(node, path).entrySet()) {
            String key = entry.getKey();
            Want want = new Want("", key, entry.getValue(), Steps.key(path, key));
            if (!WATCHED.contains(key)) {
                unknown(want, WATCHED, "Write 'metrics' or 'alerts'.");
                continue;
            }
            Asked more = asked.with(key, Values.of(want.value));
            if (want.value instanceof Sequence && more.isOfUse()) {
                asked = more;
            } else {
                invalid(want, "a list of names");
            }
        }
        statements.add(asked.statement("observability-requirements"));
    }

    private void unknown(Want want, List<String> known, String otherwise) {
        findings.error(
                "unknown-key",
                want.value.place(),
                want.path,
                "'%s' is no key here, and what it asks would be left out.".formatted(Steps.shown(want.key)),
                Findings.near(want.key, known).orElse(otherwise));
    }

    private void invalid(Want want, String expected) {
        findings.error(
                "invalid-setting",
                want.value.place(),
                want.path,
                "'%s' is not of the type it has to be.".formatted(want.key),
                "Write %s.".formatted(expected));
    }

    /** Returns keys with values, written as a mapping or as a list of such. */
    private Map<String, Node> entries(Node node, String path) {
        Map<String, Node> entries = new LinkedHashMap<>();
        List<Node> parts = node instanceof Sequence list ? list.items() : List.of(node);
        for (Node part : parts) {
            findings.mapping(part, path).map(Mapping::entries).orElse(Map.of()).forEach((key, entry) -> {
                if (entries.putIfAbsent(key, entry.value()) != null) {
                    findings.error(
                            "duplicate-key",
                            entry.keyPlace(),
                            Steps.key(path, key),
                            "'%s' is written twice.".formatted(Steps.shown(key)),
                            "Keep one of the two places.");
                }
            });
        }
        return entries;
    }

    /** What is written behind a key of a section, and where. */
    private record Want(String section, String key, Node value, String path) {}
}
