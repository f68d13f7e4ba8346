package io.meshsdk.core.documents.governance;

import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.NearMiss;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.core.documents.tree.Place;
import io.meshsdk.core.documents.tree.Steps;
import io.meshsdk.error.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with a governance document, and takes its nodes as what they have to be. For one thread. */
final class Findings {
    private final Document document;
    private final List<Diagnostic> found = new ArrayList<>();

    Findings(Document document) {
        this.document = document;
    }

    List<Diagnostic> found() {
        return found;
    }

    void error(String code, Place place, String path, String problem, String remedy) {
        found.add(Diagnostic.error(code, document.where(place, path), problem, remedy));
    }

    Optional<Mapping> mapping(Node node, String path) {
        return taken(Mapping.class, node, path, "mapping", "Write keys with values below it.");
    }

    Optional<Sequence> sequence(Node node, String path) {
        return taken(Sequence.class, node, path, "list", "Write a list, each item behind '- '.");
    }

    /** Returns a text, number or truth value as it was written. */
    Optional<String> word(Node node, String path) {
        Optional<Scalar> scalar = taken(Scalar.class, node, path, "single value", "Write one value.");
        if (scalar.filter(some -> some.kind() == Node.Kind.NULL || some.text().isBlank())
                .isPresent()) {
            error("wrong-type", node.place(), path, "'%s' says nothing.".formatted(path), "Write a value.");
            return Optional.empty();
        }
        return scalar.map(Scalar::text);
    }

    /** Returns the value of a key that has to be there. */
    Optional<Node> required(Mapping mapping, String key, String path) {
        Optional<Node> value = mapping.find(key);
        if (value.isEmpty()) {
            error(
                    "missing-key",
                    mapping.place(),
                    path,
                    "'%s' is missing.".formatted(key),
                    "Write '%s'.".formatted(key));
        }
        return value;
    }

    /** Each key that is not known is an error: what it asks would be left out. */
    void unknownKeys(Mapping mapping, String path, Collection<String> known) {
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                error(
                        "unknown-key",
                        entry.keyPlace(),
                        Steps.key(path, key),
                        "'%s' is no key here, and what it asks would be left out.".formatted(Steps.shown(key)),
                        near(key, known).orElse("Write one of %s, or remove it.".formatted(String.join(", ", known))));
            }
        });
    }

    /** Returns the advice to write the word that was meant, if one is near. */
    static Optional<String> near(String word, Collection<String> known) {
        return NearMiss.of(word, known).map("Write '%s'."::formatted);
    }

    private <T extends Node> Optional<T> taken(Class<T> type, Node node, String path, String what, String remedy) {
        if (type.isInstance(node)) {
            return Optional.of(type.cast(node));
        }
        error("wrong-type", node.place(), path, "'%s' is no %s.".formatted(path, what), remedy);
        return Optional.empty();
    }
}
