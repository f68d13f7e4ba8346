package io.meshsdk.core.documents.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Place;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads trusted YAML into trees, and turns trees into what the schema validator reads. */
final class Trees {
    private Trees() {}

    static Document read(String name, String yaml) {
        Yaml reader = new Yaml(new SafeConstructor(new LoaderOptions()));
        return new Document(name, (Node.Mapping) node(reader.compose(new StringReader(yaml))));
    }

    private static Node node(org.yaml.snakeyaml.nodes.Node node) {
        Place place =
                new Place(node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
        if (node instanceof MappingNode mapping) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            mapping.getValue().forEach(tuple -> {
                Place key = node(tuple.getKeyNode()).place();
                entries.put(
                        ((ScalarNode) tuple.getKeyNode()).getValue(), new Node.Entry(node(tuple.getValueNode()), key));
            });
            return new Node.Mapping(entries, place);
        }
        if (node instanceof SequenceNode sequence) {
            return new Node.Sequence(
                    sequence.getValue().stream().map(Trees::node).toList(), place);
        }
        ScalarNode scalar = (ScalarNode) node;
        Node.Kind kind = kind(scalar);
        return new Node.Scalar(kind == Node.Kind.NULL ? "" : scalar.getValue(), kind, place);
    }

    private static Node.Kind kind(ScalarNode scalar) {
        if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) {
            return Node.Kind.NUMBER;
        }
        boolean isFlag = List.of("true", "false").contains(scalar.getValue())
                && scalar.getTag().equals(Tag.BOOL);
        return isFlag ? Node.Kind.FLAG : scalar.getTag().equals(Tag.NULL) ? Node.Kind.NULL : Node.Kind.TEXT;
    }

    static JsonNode json(Node node) {
        if (node instanceof Node.Mapping mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            mapping.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
            return object;
        }
        if (node instanceof Node.Sequence sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        return json((Node.Scalar) node);
    }

    private static JsonNode json(Node.Scalar scalar) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        return switch (scalar.kind()) {
            case TEXT -> factory.textNode(scalar.text());
            case NUMBER -> number(scalar.text());
            case FLAG -> factory.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NULL -> factory.nullNode();
        };
    }

    private static JsonNode number(String text) {
        return text.matches("-?[0-9]{1,9}")
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
                : JsonNodeFactory.instance.numberNode(new BigDecimal(text));
    }
}
