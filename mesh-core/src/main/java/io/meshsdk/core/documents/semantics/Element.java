package io.meshsdk.core.documents.semantics;

import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.core.documents.tree.Steps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A part of a document, and how it is reached: a path that is made only where something is found. */
record Element(Node node, Supplier<String> reached) {
    static Element root(Node node) {
        return new Element(node, () -> "");
    }

    String path() {
        return reached.get();
    }

    Optional<Element> find(String key) {
        return node instanceof Mapping mapping
                ? mapping.find(key).map(value -> new Element(value, () -> Steps.key(path(), key)))
                : Optional.empty();
    }

    /** Returns the items of a list; nothing of what is no list. */
    List<Element> items() {
        if (!(node instanceof Sequence sequence)) {
            return List.of();
        }
        List<Element> items = new ArrayList<>(sequence.items().size());
        for (int i = 0; i < sequence.items().size(); i++) {
            int index = i;
            items.add(new Element(sequence.items().get(i), () -> Steps.item(path(), index)));
        }
        return items;
    }

    /** Returns the items under a key; nothing where no list is. */
    List<Element> items(String key) {
        return find(key).map(Element::items).orElse(List.of());
    }

    /** Returns the one value under a key, or the values in its list. */
    List<Element> values(String key) {
        return find(key)
                .map(value -> value.node instanceof Sequence ? value.items() : List.of(value))
                .orElse(List.of());
    }

    /** Returns what is written here; nothing where it is no single value, or a variable is in it. */
    Optional<String> text() {
        return node instanceof Scalar scalar
                        && scalar.kind() != Kind.NULL
                        && !scalar.text().contains("${")
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    Optional<String> text(String key) {
        return find(key).flatMap(Element::text);
    }

    /** Returns what is written under a key, with its place; nothing where it is no single value. */
    Optional<Element> written(String key) {
        return find(key).filter(value -> value.text().isPresent());
    }

    Optional<BigDecimal> number() {
        return node instanceof Scalar scalar && scalar.kind() == Kind.NUMBER
                ? Numbers.parse(scalar.text())
                : Optional.empty();
    }

    boolean says(String key, boolean flag) {
        return find(key)
                .filter(value -> value.node instanceof Scalar scalar
                        && scalar.kind() == Kind.FLAG
                        && scalar.text().equals(Boolean.toString(flag)))
                .isPresent();
    }
}
