package io.meshsdk.core.documents.datamesh;

import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.stored.Forms;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.NearMiss;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.core.documents.tree.Steps;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Contracts in people's words, brought into the stored form; paths are those of the stored form. For one thread. */
final class ContractWords {
    private final Document document;
    private final NativePaths paths;
    private final List<Diagnostic> found;
    private final Set<String> unreadable = new HashSet<>();

    /** Creates the words of a document; what is wrong with them is added to what was found. */
    ContractWords(Document document, NativePaths paths, List<Diagnostic> found) {
        this.document = document;
        this.paths = paths;
        this.found = found;
    }

    /** Answers whether it was told already that a place in the document cannot be read. */
    boolean isToldOf(String written) {
        return unreadable.stream().anyMatch(written::startsWith);
    }

    Node contract(Node node, String path) {
        return node instanceof Mapping contract ? toStored(contract, path) : node;
    }

    /** Returns a node with its contract, if it has one, in the stored form. */
    Node withContract(Node node, String path) {
        return with("contract", this::contract, node, path);
    }

    /** Returns a node with its defaults, if it has some, in the stored form. */
    Node withDefaults(Node node, String path) {
        return with("defaults", this::withContract, node, path);
    }

    /** Returns a list with every item in the stored form. */
    Node each(Node node, String path, Form form) {
        if (!(node instanceof Sequence list)) {
            return node;
        }
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            items.add(form.toStored(list.items().get(i), "%s[%d]".formatted(path, i)));
        }
        return Sequence.of(items);
    }

    private static Node with(String key, Form form, Node node, String path) {
        return node instanceof Mapping mapping && mapping.find(key).isPresent()
                ? new Entries()
                        .all(mapping)
                        .node(key, form.toStored(mapping.find(key).orElseThrow(), Steps.key(path, key)))
                        .node()
                : node;
    }

    private Mapping toStored(Mapping contract, String path) {
        Entries entries = new Entries();
        contract.entries().forEach((key, entry) -> {
            switch (key) {
                case "schema" -> entries.node("schemas", Sequence.of(List.of(FieldWords.toStored(entry.value()))));
                case "schemas" -> entries.node(key, schemas(entry.value()));
                case "expectations" -> entries.node(key, expectations(entry.value(), path + ".expectations"));
                case "sla" -> entries.node("serviceLevels", ServiceLevelWords.list(entry.value()));
                default -> entries.node(key, entry.value());
            }
        });
        return entries.node();
    }

    private static Node schemas(Node node) {
        return node instanceof Sequence schemas
                ? Sequence.of(schemas.items().stream().map(FieldWords::toStored).toList())
                : node;
    }

    private Node expectations(Node node, String path) {
        if (!(node instanceof Sequence sequence)) {
            return node;
        }
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            items.add(expectation(sequence.items().get(i), "%s[%d].rule".formatted(path, i)));
        }
        return Sequence.of(items);
    }

    private Node expectation(Node node, String path) {
        if (!(node instanceof Mapping written)) {
            return node;
        }
        Mapping mapping = warning(written);
        if (mapping.find("check").isPresent()) {
            return mapping;
        }
        if (mapping.find("rule").isEmpty()) {
            withoutRule(mapping, path);
            return mapping;
        }
        Node rule = mapping.find("rule").orElseThrow();
        String column = mapping.find("column")
                .map(text -> text instanceof Scalar scalar ? scalar.text() : "")
                .orElse("");
        try {
            Expectation expectation = Expectations.parse(column, rule instanceof Scalar scalar ? scalar.text() : "");
            Entries entries = new Entries().all(Forms.of(Expectation.of(expectation.check())));
            mapping.entries().forEach((key, entry) -> {
                if (!key.equals("rule") && !key.equals("column")) {
                    entries.node(key, entry.value());
                }
            });
            return entries.node();
        } catch (IllegalArgumentException e) {
            found.add(Diagnostic.error(
                    "invalid-rule",
                    document.where(rule.place(), paths.of(path)),
                    "The rule cannot be read: %s.".formatted(e.getMessage()),
                    "Write it in a short form, for example 'not_null', '>= 0' or 'range:0:100'."));
            unreadable.add(paths.of(path.replaceFirst("\\.rule$", "")));
            return new Entries().node();
        }
    }

    private static Mapping warning(Mapping expectation) {
        Entries entries = new Entries();
        expectation
                .entries()
                .forEach((key, entry) -> entries.node(key.equals("warn") ? "warning" : key, entry.value()));
        return entries.node();
    }

    private void withoutRule(Mapping expectation, String path) {
        String written = paths.of(path.replaceFirst("\\.rule$", ""));
        unreadable.add(written);
        Optional<String> misspelt = NearMiss.of("rule", expectation.entries().keySet());
        found.add(Diagnostic.error(
                misspelt.isPresent() ? "unknown-key" : "missing-key",
                document.where(written + "." + misspelt.orElse("rule")),
                misspelt.isPresent()
                        ? "'%s' is no key here.".formatted(Steps.shown(misspelt.get()))
                        : "'rule' is missing.",
                misspelt.isPresent() ? "Write 'rule'." : "Add 'rule: ' with a check, for example 'not_null'."));
    }

    /** Brings a node that stands at a path into the stored form. */
    interface Form {
        Node toStored(Node node, String path);
    }
}
