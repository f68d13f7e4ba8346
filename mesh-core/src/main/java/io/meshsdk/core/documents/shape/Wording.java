package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.Node;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How messages and comparisons spell what a document holds. */
final class Wording {
    private static final int LONGEST = 60;

    private Wording() {}

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    /** Returns {@code stable id} for {@code StableId}. */
    static String spaced(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    static String kind(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return switch (scalar.kind()) {
                case TEXT -> "a text";
                case NUMBER -> "a number";
                case FLAG -> "true or false";
                case NULL -> "null";
            };
        }
        return node instanceof Node.Mapping ? "a mapping" : "a list";
    }

    /** Returns the same text for nodes that say the same. */
    static String canonical(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.kind() + ":" + (scalar.kind() == Node.Kind.NUMBER ? number(scalar) : quoted(scalar.text()));
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(Wording::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        Map<String, String> sorted = new TreeMap<>();
        ((Node.Mapping) node).entries().forEach((key, entry) -> sorted.put(quoted(key), canonical(entry.value())));
        return sorted.toString();
    }

    private static String number(Node.Scalar scalar) {
        return Decimals.parse(scalar.text())
                .map(value -> value.stripTrailingZeros().toString())
                .orElse(scalar.text());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
