package io.meshsdk.core.documents.tree;

import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Goes through the texts of a tree in order and returns the tree with what a function makes of each. */
final class TextWalk {
    private final BiFunction<Scalar, Supplier<String>, Scalar> function;

    private TextWalk(BiFunction<Scalar, Supplier<String>, Scalar> function) {
        this.function = function;
    }

    static Node.Mapping over(Node.Mapping tree, BiFunction<Scalar, Supplier<String>, Scalar> function) {
        return new TextWalk(function).mapping(tree, () -> "");
    }

    private Node node(Node node, Supplier<String> path) {
        if (node instanceof Node.Mapping mapping) {
            return mapping(mapping, path);
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence(sequence, path);
        }
        return node instanceof Scalar scalar && scalar.kind() == Kind.TEXT ? function.apply(scalar, path) : node;
    }

    private Node.Sequence sequence(Node.Sequence sequence, Supplier<String> path) {
        List<Node> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            int index = items.size();
            items.add(node(item, () -> Steps.item(path.get(), index)));
        }
        return new Node.Sequence(items, sequence.place());
    }

    private Node.Mapping mapping(Node.Mapping mapping, Supplier<String> path) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            Node value = node(entry.value(), () -> Steps.key(path.get(), key));
            entries.put(key, new Node.Entry(value, entry.keyPlace()));
        });
        return new Node.Mapping(entries, mapping.place());
    }
}
