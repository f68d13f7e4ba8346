package io.meshsdk.core.documents.tree;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * JSON pointers, as RFC 6901 writes them.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Pointer {
    private Pointer() {}

    /** Returns the keys and positions of a pointer, which begins with a slash or is empty. */
    public static List<String> steps(String pointer) {
        return Stream.of(pointer.split("/", -1))
                .skip(1)
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    /** Returns a key as it is written in a pointer. */
    public static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** Returns what a pointer through mappings leads to. */
    public static Optional<Node> find(Node root, String pointer) {
        Optional<Node> at = Optional.of(root);
        for (String step : steps(pointer)) {
            at = at.flatMap(node -> node instanceof Node.Mapping mapping ? mapping.find(step) : Optional.empty());
        }
        return at;
    }
}
