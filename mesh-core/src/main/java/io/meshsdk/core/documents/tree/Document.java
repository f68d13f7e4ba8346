package io.meshsdk.core.documents.tree;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.Diagnostic;
import java.util.Optional;

/**
 * A document that was parsed.
 *
 * @param name the file as the caller named it; empty where there is none
 * @param root the whole of it
 * @since 0.1.0
 */
@CheckReturnValue
public record Document(String name, Node.Mapping root) {
    /** Returns where a node is, for a diagnostic. */
    public Diagnostic.Where where(Place place, String path) {
        return new Diagnostic.Where(name, place.line(), place.column(), path);
    }

    /**
     * Returns the place of a path such as {@code schema[0].properties[3].name}, or of the longest part of it that is there:
     * of a key's value, the key.
     */
    public Diagnostic.Where where(String path) {
        Place place = root.place();
        Optional<Node> at = Optional.of(root);
        for (String step : path.split("(?=\\[)|\\.", -1)) {
            Optional<Place> next = at.flatMap(node -> place(node, step));
            if (next.isEmpty()) {
                break;
            }
            place = next.get();
            at = at.flatMap(node -> child(node, step));
        }
        return where(place, path);
    }

    private static Optional<Place> place(Node node, String step) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.ofNullable(mapping.entries().get(step)).map(Node.Entry::keyPlace);
        }
        return child(node, step).map(Node::place);
    }

    private static Optional<Node> child(Node node, String step) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.find(step);
        }
        if (node instanceof Node.Sequence sequence && step.matches("\\[[0-9]{1,9}]")) {
            int index = Integer.parseInt(step.substring(1, step.length() - 1));
            return index < sequence.items().size()
                    ? Optional.of(sequence.items().get(index))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
