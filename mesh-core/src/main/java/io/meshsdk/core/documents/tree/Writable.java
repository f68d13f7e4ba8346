package io.meshsdk.core.documents.tree;

import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Scalar;

/** What a tree must be so that its text can be parsed again. */
final class Writable {
    private Writable() {}

    static void require(Node tree) {
        require(tree, 1);
    }

    private static void require(Node node, int depth) {
        if (node instanceof Scalar scalar) {
            requireKind(scalar);
            requireLetters(scalar.text());
            return;
        }
        if (depth > Limits.DEPTH) {
            throw new IllegalArgumentException("Cannot write a tree of more than %d levels".formatted(Limits.DEPTH));
        }
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> require(item, depth + 1));
        } else if (node instanceof Node.Mapping mapping) {
            mapping.entries().keySet().forEach(Writable::requireLetters);
            mapping.entries().values().forEach(entry -> require(entry.value(), depth + 1));
        }
    }

    private static void requireLetters(String text) {
        if (!Utf8.canHold(text)) {
            throw new IllegalArgumentException("Cannot write half of a surrogate pair, which is no letter");
        }
    }

    private static void requireKind(Scalar scalar) {
        if (scalar.kind() == Kind.NUMBER && !PlainScalar.isNumber(scalar.text())) {
            throw new IllegalArgumentException("Cannot write a number that is none: give it the kind TEXT");
        }
        if (scalar.kind() == Kind.FLAG
                && PlainScalar.of(scalar.text(), Place.NOWHERE).kind() != Kind.FLAG) {
            throw new IllegalArgumentException("Cannot write a truth value that is neither 'true' nor 'false'");
        }
    }
}
