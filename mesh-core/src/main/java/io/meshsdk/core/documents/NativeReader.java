package io.meshsdk.core.documents;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.NearMiss;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.core.documents.tree.Steps;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.identity.ProductId;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads products of {@code datamesh/v1}: brings the document into the stored form, which then is read. For one thread. */
final class NativeReader {
    private static final Set<String> SECTIONS = Set.of("metadata", "spec");
    private static final Set<String> KEYS = Set.of("apiVersion", "kind", "metadata", "spec");

    private final Document document;
    private final List<Diagnostic> found = new ArrayList<>();
    private final NativePaths paths;
    private final Set<String> unreadable = new HashSet<>();

    NativeReader(Document document) {
        this.document = document;
        this.paths = new NativePaths(document);
    }

    List<Diagnostic> found() {
        return found;
    }

    /** Returns the builder of the product, or nothing where the document is of no use. */
    Optional<DataProductBuilder> read() {
        sections();
        if (hasErrors()) {
            return Optional.empty();
        }
        Mapping stored = stored(ManifestWords.translated(document.root()));
        Faults faults = Faults.noted();
        Optional<DataProductBuilder> read = tree(stored).flatMap(tree -> ProductForm.readDraft(tree, faults));
        faults.found().forEach(this::note);
        stored.find("domain").ifPresent(domain -> stored.find("name").ifPresent(name -> id(domain, name)));
        return hasErrors() ? Optional.empty() : read;
    }

    private boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    private void sections() {
        document.root().entries().forEach((key, entry) -> {
            if (SECTIONS.contains(key) && !(entry.value() instanceof Mapping)) {
                found.add(Diagnostic.error(
                        "wrong-type",
                        document.where(entry.value().place(), key),
                        "'%s' is no mapping.".formatted(key),
                        "Write keys with values below it."));
            } else if (!KEYS.contains(key)) {
                found.add(Diagnostic.warning(
                        "unknown-key",
                        document.where(entry.keyPlace(), Steps.key("", key)),
                        "'%s' is no key here, and is not read.".formatted(Steps.shown(key)),
                        NearMiss.of(key, KEYS)
                                .map("Write '%s'."::formatted)
                                .orElse("Move it below 'metadata' or 'spec', or remove it.")));
            }
        });
    }

    private Optional<ObjectNode> tree(Mapping stored) {
        try {
            return Optional.of((ObjectNode) JsonNodes.of(stored));
        } catch (IllegalArgumentException e) {
            found.add(Diagnostic.error(
                    "invalid-value",
                    document.where(document.root().place(), ""),
                    "The product cannot be read: %s.".formatted(e.getMessage()),
                    "Mend the value that is named."));
            return Optional.empty();
        }
    }

    /** Notes a fault where it was written; what was written once may be in several places of the stored form. */
    private void note(Faults.Fault fault) {
        String path = paths.of(fault.path());
        Diagnostic one = Diagnostic.error(fault.code(), document.where(path), fault.problem(), fault.remedy());
        boolean isTold = unreadable.stream().anyMatch(path::startsWith);
        if (!isTold && !found.contains(one)) {
            found.add(one);
        }
    }

    private void id(Node domain, Node name) {
        if (domain instanceof Scalar first && name instanceof Scalar second && !hasErrors()) {
            identify("domain", first.text(), "name");
            identify("name", "domain", second.text());
        }
    }

    private static boolean isId(String domain, String name) {
        try {
            return !new ProductId(domain, name).name().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void identify(String key, String domain, String name) {
        if (!isId(domain, name)) {
            found.add(Diagnostic.error(
                    "invalid-value",
                    document.where("metadata." + key),
                    "The %s cannot be that of a product.".formatted(key),
                    "Begin with a letter in lower case, then letters, digits, '_' and '-'."));
        }
    }

    private Mapping stored(Mapping root) {
        Entries entries = new Entries().number("form", 1);
        root.find("metadata").ifPresent(metadata -> entries.all((Mapping) metadata));
        root.find("spec")
                .ifPresent(spec -> ((Mapping) spec)
                        .entries()
                        .forEach((key, entry) -> entries.node(key, part(key, entry.value()))));
        return entries.node();
    }

    private Node part(String key, Node node) {
        if (key.equals("description") && node instanceof Scalar) {
            return new Entries().node("text", node).node();
        }
        if (key.equals("contract") && node instanceof Mapping contract) {
            return contract(contract, "spec.contract");
        }
        return key.equals("outputs") && node instanceof Sequence outputs ? outputs(outputs) : node;
    }

    private Node outputs(Sequence outputs) {
        List<Node> ports = new ArrayList<>();
        for (int i = 0; i < outputs.items().size(); i++) {
            String path = "spec.outputs[%d].contract".formatted(i);
            Node item = outputs.items().get(i);
            if (item instanceof Mapping port
                    && port.find("contract").orElseGet(Scalar::nothing) instanceof Mapping contract) {
                ports.add(new Entries()
                        .all(port)
                        .node("contract", contract(contract, path))
                        .node());
            } else {
                ports.add(item);
            }
        }
        return Sequence.of(ports);
    }

    private Mapping contract(Mapping contract, String path) {
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
        if (!(node instanceof Mapping mapping) || mapping.find("check").isPresent()) {
            return node;
        }
        if (mapping.find("rule").isEmpty()) {
            withoutRule(mapping, path);
            return node;
        }
        Node rule = mapping.find("rule").orElseThrow();
        String column = mapping.find("column")
                .map(text -> text instanceof Scalar scalar ? scalar.text() : "")
                .orElse("");
        try {
            Expectation expectation = Expectations.parse(column, rule instanceof Scalar scalar ? scalar.text() : "");
            Entries entries = new Entries().all((Mapping) JsonNodes.node(
                    ExpectationForm.write(Expectation.of(expectation.check())).node()));
            mapping.entries().forEach((key, entry) -> {
                if (!key.equals("rule") && !key.equals("column")) {
                    entries.node(key, entry.value());
                }
            });
            return entries.node();
        } catch (IllegalArgumentException e) {
            found.add(Diagnostic.error(
                    "invalid-rule",
                    document.where(rule.place(), paths.of(path.replaceFirst("^spec\\.", ""))),
                    "The rule cannot be read: %s.".formatted(e.getMessage()),
                    "Write it in a short form, for example 'not_null', '>= 0' or 'range:0:100'."));
            unreadable.add(paths.of(path.replaceFirst("^spec\\.", "").replaceFirst("\\.rule$", "")));
            return new Entries().node();
        }
    }

    private void withoutRule(Mapping expectation, String path) {
        String written = paths.of(path.replaceFirst("^spec\\.", "").replaceFirst("\\.rule$", ""));
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
}
