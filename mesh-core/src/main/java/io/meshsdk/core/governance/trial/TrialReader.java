package io.meshsdk.core.governance.trial;

import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.DocumentReader;
import io.meshsdk.core.documents.Reading;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.DocumentParser;
import io.meshsdk.core.documents.tree.DocumentWriter;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Parsed;
import io.meshsdk.core.governance.trial.PolicyTrial.Expected;
import io.meshsdk.core.governance.trial.PolicyTrial.Given;
import io.meshsdk.core.governance.trial.PolicyTrial.Place;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.policy.EnforcementPoint;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads tests of policies, with places. For one reading. */
final class TrialReader {
    private static final String TESTS = "policy-tests";
    private static final Instant USUAL_NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> KEYS = List.of("name", "given", "published", "at", "now", "expect");
    private static final Set<String> CHANGES = Set.of("base", "with");

    private final Document document;
    private final @Nullable Path folder;
    private final List<Diagnostic> found = new ArrayList<>();

    TrialReader(Document document, @Nullable Path folder) {
        this.document = document;
        this.folder = folder;
    }

    /** Returns the tests, or throws with everything that is wrong. */
    List<PolicyTrial> trials() {
        List<PolicyTrial> trials = new ArrayList<>();
        unknownKeys(document.root(), "", List.of(TESTS));
        Optional<Node> tests = document.root().find(TESTS);
        if (tests.isEmpty()) {
            error(
                    "missing-key",
                    document.root(),
                    "",
                    "There are no tests.",
                    "Write a list of them under '%s'.".formatted(TESTS));
        }
        List<Node> items = tests.map(list -> items(list, TESTS)).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            trial(items.get(i), "%s[%d]".formatted(TESTS, i)).ifPresent(trials::add);
        }
        if (!found.isEmpty()) {
            throw InvalidProductException.ofDocument(document.name(), found);
        }
        return trials;
    }

    private Optional<PolicyTrial> trial(Node node, String path) {
        if (!(node instanceof Mapping test)) {
            error("wrong-type", node, path, "A test is a mapping.", "Write 'given' and 'expect'.");
            return Optional.empty();
        }
        unknownKeys(test, path, KEYS);
        Optional<DataProduct> product = required(test, path, "given").flatMap(given -> product(given, path + ".given"));
        Optional<Expected> expected = required(test, path, "expect").flatMap(one -> expected(one, path + ".expect"));
        Optional<DataProduct> published =
                test.find("published").flatMap(before -> product(before, path + ".published"));
        EnforcementPoint point =
                test.find("at").flatMap(at -> point(at, path + ".at")).orElse(EnforcementPoint.DESIGN);
        Instant now = test.find("now").flatMap(at -> instant(at, path + ".now")).orElse(USUAL_NOW);
        String name =
                test.find("name").flatMap(one -> text(one, path + ".name")).orElse(path);
        return product.isEmpty() || expected.isEmpty()
                ? Optional.empty()
                : Optional.of(new PolicyTrial(name, new Given(product.get(), published, point, now), expected.get()));
    }

    private Optional<Expected> expected(Node node, String path) {
        if (node instanceof Node.Scalar scalar && scalar.text().equals("passes")) {
            return Optional.of(new Expected(true, List.of()));
        }
        if (!(node instanceof Mapping mapping) || mapping.find("violations").isEmpty()) {
            error("wrong-type", node, path, "Nothing is expected.", "Write 'passes', or a list of 'violations'.");
            return Optional.empty();
        }
        unknownKeys(mapping, path, List.of("violations"));
        List<Node> places = mapping.find("violations")
                .map(list -> items(list, path + ".violations"))
                .orElse(List.of());
        List<Place> violations = new ArrayList<>();
        for (Node place : places) {
            text(place, path + ".violations").map(Place::parse).ifPresent(violations::add);
        }
        return Optional.of(new Expected(false, violations));
    }

    private Optional<DataProduct> product(Node node, String path) {
        Optional<Mapping> tree = tree(node, path);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        Reading reading = DocumentReader.usual().read(document.name(), DocumentWriter.yaml(tree.get()));
        reading.diagnostics().stream()
                .filter(Diagnostic::isError)
                .forEach(one ->
                        error(one.code(), node, Steps.of(path, one.where().path()), one.problem(), one.remedy()));
        return reading.product();
    }

    /** Returns a product as it is written here or in a file, with its changes. */
    private Optional<Mapping> tree(Node node, String path) {
        if (node instanceof Node.Scalar) {
            return text(node, path).flatMap(file -> file(node, file, path));
        }
        if (!(node instanceof Mapping mapping)) {
            error("wrong-type", node, path, "No product is written so.", "Write one, or the name of its file.");
            return Optional.empty();
        }
        if (!CHANGES.containsAll(mapping.entries().keySet())
                || mapping.find("base").isEmpty()) {
            return Optional.of(mapping);
        }
        Optional<Mapping> base = mapping.find("base").flatMap(from -> tree(from, path + ".base"));
        Optional<Node> changes = mapping.find("with");
        if (base.isPresent() && changes.isPresent() && changes.get() instanceof Mapping changed) {
            return Optional.of(merged(base.get(), changed));
        }
        changes.ifPresent(other -> {
            if (!(other instanceof Mapping)) {
                error("wrong-type", other, path + ".with", "Changes are a mapping.", "Write keys with values.");
            }
        });
        return base;
    }

    private Optional<Mapping> file(Node node, String name, String path) {
        Path file = folder == null ? null : folder.resolve(name).normalize();
        if (folder == null || file == null || !file.startsWith(folder)) {
            error(
                    "unreadable",
                    node,
                    path,
                    "The file '%s' is not beside the tests.".formatted(name),
                    "Put it there, or write the product out.");
            return Optional.empty();
        }
        Parsed parsed = DocumentParser.read(file);
        parsed.diagnostics().stream().filter(Diagnostic::isError).forEach(found::add);
        return parsed.document().map(Document::root);
    }

    /** A mapping is merged into a mapping, nothing takes a key away, and anything else takes the place of what was there. */
    private static Mapping merged(Mapping base, Mapping changes) {
        Map<String, Node> merged = new LinkedHashMap<>();
        base.entries().forEach((key, entry) -> merged.put(key, entry.value()));
        changes.entries().forEach((key, entry) -> {
            Node before = merged.get(key);
            if (entry.value() instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NULL) {
                merged.remove(key);
            } else if (before instanceof Mapping inner && entry.value() instanceof Mapping change) {
                merged.put(key, merged(inner, change));
            } else {
                merged.put(key, entry.value());
            }
        });
        return Mapping.of(merged);
    }

    private Optional<EnforcementPoint> point(Node node, String path) {
        Optional<String> word = text(node, path);
        Optional<EnforcementPoint> point = word.flatMap(text -> Arrays.stream(EnforcementPoint.values())
                .filter(one ->
                        one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .filter(one -> !one.hasReport())
                .findFirst());
        if (word.isPresent() && point.isEmpty()) {
            error(
                    "unknown-word",
                    node,
                    path,
                    "There is no such point without data.",
                    "Write one such as before-publish.");
        }
        return point;
    }

    private Optional<Instant> instant(Node node, String path) {
        try {
            return text(node, path).map(Instant::parse);
        } catch (DateTimeException e) {
            error("wrong-type", node, path, "This is no instant.", "Write one like 2027-01-31T00:00:00Z.");
            return Optional.empty();
        }
    }

    private Optional<Node> required(Mapping test, String path, String key) {
        Optional<Node> value = test.find(key);
        if (value.isEmpty()) {
            error("missing-key", test, path, "'%s' is missing.".formatted(key), "Write it.");
        }
        return value;
    }

    private List<Node> items(Node node, String path) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        error("wrong-type", node, path, "A list belongs here.", "Write items behind '- '.");
        return List.of();
    }

    private Optional<String> text(Node node, String path) {
        if (node instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(scalar.text());
        }
        error("wrong-type", node, path, "A text belongs here.", "Write one.");
        return Optional.empty();
    }

    private void unknownKeys(Mapping mapping, String path, List<String> known) {
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                found.add(Diagnostic.error(
                        "unknown-key",
                        document.where(entry.keyPlace(), path),
                        "'%s' is no key here.".formatted(key),
                        "Write one of %s.".formatted(String.join(", ", known))));
            }
        });
    }

    private void error(String code, Node node, String path, String problem, String remedy) {
        found.add(Diagnostic.error(code, document.where(node.place(), path), problem, remedy));
    }

    /** Paths in documents. */
    private static final class Steps {
        private Steps() {}

        static String of(String path, String inner) {
            return inner.isEmpty() ? path : path + "." + inner;
        }
    }
}
