package io.meshsdk.core.governance.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.metadata.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values of settings as JSON and back; keys are written in the order of their letters. */
final class ValueJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ValueJson() {}

    static JsonNode write(Value value) {
        if (value instanceof Value.Text text) {
            return NODES.textNode(text.text());
        }
        if (value instanceof Value.Numeric numeric) {
            return DecimalNode.valueOf(numeric.number());
        }
        if (value instanceof Value.Flag flag) {
            return NODES.booleanNode(flag.flag());
        }
        if (value instanceof Value.Items items) {
            ArrayNode array = NODES.arrayNode();
            items.items().forEach(item -> array.add(write(item)));
            return array;
        }
        if (value instanceof Value.Entries entries) {
            ObjectNode object = NODES.objectNode();
            new TreeMap<>(entries.entries()).forEach((key, entry) -> object.set(key, write(entry)));
            return object;
        }
        return NODES.nullNode();
    }

    static SortedMap<String, Value> readAll(JsonNode object) {
        SortedMap<String, Value> values = new TreeMap<>();
        object.properties().forEach(entry -> values.put(entry.getKey(), read(entry.getValue())));
        return values;
    }

    private static Value read(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> Value.of(json.textValue());
            case NUMBER -> Value.of(json.decimalValue());
            case BOOLEAN -> Value.of(json.booleanValue());
            case ARRAY -> items(json);
            case OBJECT -> new Value.Entries(readAll(json));
            case NULL, BINARY, MISSING, POJO -> Value.nothing();
        };
    }

    private static Value items(JsonNode json) {
        List<Value> items = new ArrayList<>();
        json.forEach(item -> items.add(read(item)));
        return Value.of(items);
    }
}
