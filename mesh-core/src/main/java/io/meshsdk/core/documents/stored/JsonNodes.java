package io.meshsdk.core.documents.stored;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Trees of documents as trees of JSON and back: numbers keep their digits, and keys are written in the order of their letters,
 * since values that are equal in any order of their keys have to have the same bytes.
 */
final class JsonNodes {
    private JsonNodes() {}

    /** Returns the JSON of a node; throws IllegalArgumentException where it could not be read back. */
    static JsonNode of(Node node) {
        return of(node, 0);
    }

    /** Returns the node of a tree of JSON, written nowhere. */
    static Node node(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> Scalar.text(json.textValue());
            case NUMBER -> Scalar.number(json.decimalValue());
            case BOOLEAN -> Scalar.flag(json.booleanValue());
            case ARRAY -> sequence(json);
            case OBJECT -> mapping(json);
            case NULL -> Scalar.nothing();
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("it is no JSON");
        };
    }

    private static JsonNode of(Node node, int depth) {
        if (depth > CanonicalJson.MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "a value exceeds the nesting depth of %d".formatted(CanonicalJson.MAX_DEPTH));
        }
        if (node instanceof Scalar scalar) {
            return scalar(scalar);
        }
        if (node instanceof Sequence sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            sequence.items().forEach(item -> array.add(of(item, depth + 1)));
            return array;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(((Mapping) node).entries())
                .forEach((key, entry) -> object.set(JsonKeys.write(key), of(entry.value(), depth + 1)));
        return object;
    }

    private static JsonNode scalar(Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> TextNode.valueOf(scalar.text());
            case NUMBER -> number(scalar.text());
            case FLAG -> BooleanNode.valueOf(scalar.text().equals("true"));
            case NULL -> NullNode.instance;
        };
    }

    private static JsonNode number(String text) {
        if (text.length() > CanonicalJson.MAX_NUMBER_LENGTH) {
            throw new IllegalArgumentException("a number has %d digits and at most %d are read"
                    .formatted(text.length(), CanonicalJson.MAX_NUMBER_LENGTH));
        }
        BigDecimal number = new BigDecimal(text);
        boolean whole = number.scale() == 0 && number.unscaledValue().bitLength() < Long.SIZE;
        return whole ? LongNode.valueOf(number.longValueExact()) : DecimalNode.valueOf(number);
    }

    private static Node sequence(JsonNode array) {
        List<Node> items = new ArrayList<>();
        array.forEach(item -> items.add(node(item)));
        return Sequence.of(items);
    }

    private static Node mapping(JsonNode object) {
        Map<String, Node> entries = new LinkedHashMap<>();
        object.properties().forEach(entry -> entries.put(JsonKeys.read(entry.getKey()), node(entry.getValue())));
        return Mapping.of(entries);
    }
}
