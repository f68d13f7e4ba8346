package io.meshsdk.core.documents;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads products of {@code datamesh/v1}: brings the document into the stored form, which then is read. For one thread. */
final class NativeReader {
    private final Document document;
    private final List<Diagnostic> found = new ArrayList<>();

    NativeReader(Document document) {
        this.document = document;
    }

    List<Diagnostic> found() {
        return found;
    }

    /** Returns the builder of the product, or nothing where the document is of no use. */
    Optional<DataProductBuilder> read() {
        Mapping stored = stored(ManifestWords.translated(document.root()));
        if (found.stream().anyMatch(Diagnostic::isError)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    ProductForm.readDraft(CanonicalJson.read(CanonicalJson.write((ObjectNode) JsonNodes.of(stored)))));
        } catch (IllegalArgumentException | DateTimeException | InvalidProductException e) {
            found.add(Diagnostic.error(
                    "invalid-value",
                    document.where(document.root().place(), ""),
                    "The product cannot be read: %s.".formatted(e.getMessage()),
                    "Mend the value that is named."));
            return Optional.empty();
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
            Optional<Mapping> contract =
                    item instanceof Mapping port ? new Keys(port).mapping("contract") : Optional.empty();
            ports.add(contract.<Node>map(own -> new Entries()
                            .all((Mapping) item)
                            .node("contract", contract(own, path))
                            .node())
                    .orElse(item));
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
        if (!(node instanceof Mapping mapping) || mapping.find("rule").isEmpty()) {
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
                    document.where(rule.place(), path),
                    "The rule cannot be read: %s.".formatted(e.getMessage()),
                    "Write it in a short form, for example 'not_null', '>= 0' or 'range:0:100'."));
            return new Entries().node();
        }
    }
}
