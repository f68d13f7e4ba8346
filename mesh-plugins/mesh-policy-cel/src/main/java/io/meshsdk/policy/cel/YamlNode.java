package io.meshsdk.policy.cel;

import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.Diagnostic.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A node of a YAML document with its path; tells what is wrong with it to the list of the document. */
record YamlNode(Source source, Node node, String path) {

    /** Returns the values of a mapping by key; none, and a problem, where it is no mapping or has other keys. */
    Map<String, YamlNode> mapping(Set<String> known) {
        if (!(unnamed() instanceof MappingNode mapping)) {
            refuse("wrong-type", "A mapping belongs here.", "Write keys with values.");
            return Map.of();
        }
        Map<String, YamlNode> found = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            YamlNode keyNode = new YamlNode(source, tuple.getKeyNode(), path);
            YamlNode value = new YamlNode(source, tuple.getValueNode(), path.isEmpty() ? key : path + "." + key);
            if (!known.contains(key)) {
                keyNode.refuse(
                        "unknown-key",
                        "There is no key '%s' here.".formatted(key),
                        "Known here are %s.".formatted(String.join(", ", known)));
            } else if (found.put(key, value) != null) {
                keyNode.refuse("duplicate-key", "The key '%s' is written twice.".formatted(key), "Keep one of them.");
            }
        }
        return found;
    }

    /** Returns the items of a list; none, and a problem, where it is none. */
    List<YamlNode> items() {
        if (!(unnamed() instanceof SequenceNode sequence)) {
            refuse("wrong-type", "A list belongs here.", "Write items behind '-'.");
            return List.of();
        }
        List<YamlNode> found = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            found.add(new YamlNode(source, item, "%s[%d]".formatted(path, found.size())));
        }
        return found;
    }

    /** Returns the text of a scalar as it is written; empty, and a problem, where it is none. */
    Optional<String> text() {
        if (unnamed() instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue());
        }
        refuse("wrong-type", "A text belongs here.", "Write one; quotes make a text of anything.");
        return Optional.empty();
    }

    void refuse(String code, String problem, String remedy) {
        source.problems.add(Diagnostic.error(code, where(), problem, remedy));
    }

    Where where() {
        return source.at(node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1, path);
    }

    /**
     * Returns the place of a character of a text, counted from 1 in its lines. Where YAML folded lines, or an escape stands for
     * a character, it is the place of the text.
     */
    Where where(int line, int column) {
        int row = node.getStartMark().getLine() + 1;
        int first = node.getStartMark().getColumn() + 1;
        if (!(node instanceof ScalarNode scalar)) {
            return where();
        }
        ScalarStyle style = scalar.getScalarStyle();
        if (style == ScalarStyle.LITERAL) {
            return source.at(row + line, source.indentation(row + 1) + column, path);
        }
        boolean oneRow = node.getEndMark().getLine() == node.getStartMark().getLine();
        if (!oneRow || style == ScalarStyle.FOLDED) {
            return where();
        }
        return source.at(row, first + column - (style == ScalarStyle.PLAIN ? 1 : 0), path);
    }

    /** Anchors are refused, so that nothing is read more often than it is written. */
    private Node unnamed() {
        if (node.getAnchor() != null) {
            refuse("anchor-refused", "An anchor names this value.", "Write the value at each place.");
        }
        return node;
    }

    /** A document, and what is wrong with it. */
    static final class Source {
        private final String name;
        private final List<String> lines;
        private final List<Diagnostic> problems = new ArrayList<>();

        Source(String name, String text) {
            this.name = name;
            this.lines = text.lines().toList();
        }

        List<Diagnostic> problems() {
            return problems;
        }

        Where at(int line, int column, String path) {
            return new Where(name, line, column, path);
        }

        int indentation(int line) {
            String text = lines.stream()
                    .skip(line - 1L)
                    .filter(some -> !some.isBlank())
                    .findFirst()
                    .orElse("");
            return text.length() - text.stripLeading().length();
        }
    }
}
