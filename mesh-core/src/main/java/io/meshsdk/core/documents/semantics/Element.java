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

/**
 * A part of a document as the rules look at it.
 *
 * @param node what is written
 * @param reached the path, which is made only where something is found
 * @param words where the document says what the rules ask for
 */
record Element(Node node, Supplier<String> reached, Vocabulary words) {
    static Element root(Node node) {
        return root(node, Vocabulary.STANDARD);
    }

    static Element root(Node node, Vocabulary words) {
        return new Element(node, () -> "", words);
    }

    String path() {
        return reached.get();
    }

    /** Returns this part in other words. */
    Element in(Vocabulary other) {
        return new Element(node, reached, other);
    }

    /** Returns what this part says without writing it, at the same path. */
    Element saying(Node said) {
        return new Element(said, reached, words);
    }

    /** Returns what the document says of a key, wherever it is written. */
    Optional<Element> find(String key) {
        return words.find(this, key);
    }

    /** Returns what is written under a key. */
    Optional<Element> entry(String key) {
        return node instanceof Mapping mapping
                ? mapping.find(key).map(value -> new Element(value, () -> Steps.key(path(), key), words))
                : Optional.empty();
    }

    /** Returns the items of a list; nothing of what is no list. */
    List<Element> items() {
        return words.items(this);
    }

    /** Returns what is written in a list. */
    List<Element> entries() {
        if (!(node instanceof Sequence sequence)) {
            return List.of();
        }
        List<Element> items = new ArrayList<>(sequence.items().size());
        for (int i = 0; i < sequence.items().size(); i++) {
            int index = i;
            items.add(new Element(sequence.items().get(i), () -> Steps.item(path(), index), words));
        }
        return items;
    }

    /** Returns the items under a key; nothing where no list is. */
    List<Element> items(String key) {
        return find(key).map(Element::items).orElse(List.of());
    }

    /** Returns the one value under a key, or the values in its list. */
    List<Element> values(String key) {
        return find(key).map(Element::values).orElse(List.of());
    }

    private List<Element> values() {
        List<Element> items = items();
        return items.isEmpty() && !(node instanceof Sequence) ? List.of(this) : items;
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
