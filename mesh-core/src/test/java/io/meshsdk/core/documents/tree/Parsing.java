package io.meshsdk.core.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.error.Diagnostic;
import java.util.List;

/** Documents parsed in one word, for tests. */
final class Parsing {
    private Parsing() {}

    static Node.Mapping yaml(String text) {
        return DocumentParser.yaml("a.yaml", text).orThrow().root();
    }

    static Node.Mapping json(String text) {
        return DocumentParser.json("a.json", text).orThrow().root();
    }

    static Node value(Node.Mapping tree, String key) {
        return tree.find(key).orElseThrow();
    }

    static Scalar scalar(String text) {
        return (Scalar) value(yaml("key: " + text), "key");
    }

    static Node number(String text) {
        return new Scalar(text, Kind.NUMBER, Place.NOWHERE);
    }

    static void assertSays(Node actual, Node expected) {
        assertThat(actual.says(expected)).as("%s says %s", actual, expected).isTrue();
    }

    /** Returns the only diagnostic of a text that has no other. */
    static Diagnostic only(Parsed parsed) {
        List<Diagnostic> found = parsed.diagnostics();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).isError()).isTrue();
        return found.get(0);
    }

    static String describe(Parsed parsed) {
        return only(parsed).describe();
    }
}
