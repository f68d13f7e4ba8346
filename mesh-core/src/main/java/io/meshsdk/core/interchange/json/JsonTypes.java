package io.meshsdk.core.interchange.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which types of JSON a schema allows; null is kept apart. */
record JsonTypes(Set<String> types, boolean orNull) {
    static JsonTypes of(JsonNode node) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode stated = node.path("type");
        if (stated.isTextual()) {
            types.add(stated.textValue());
        }
        stated.forEach(type -> types.add(type.asText()));
        List<JsonNode> values = values(node);
        boolean nullValue = values.stream().anyMatch(JsonNode::isNull);
        boolean noNullValue = !values.isEmpty() && !nullValue;
        boolean orNull = (types.remove("null") && !noNullValue)
                || node.path("nullable").asBoolean()
                || (stated.isMissingNode() && nullValue);
        if (types.isEmpty() && stated.isMissingNode()) {
            infer(node, values, types);
        }
        return new JsonTypes(types, orNull);
    }

    /** Returns the values that are listed, where they are. */
    static List<JsonNode> values(JsonNode node) {
        List<JsonNode> values = new ArrayList<>();
        node.path("enum").forEach(values::add);
        if (node.has("const")) {
            values.add(node.path("const"));
        }
        return values;
    }

    private static void infer(JsonNode node, List<JsonNode> values, Set<String> types) {
        if (node.has("properties")) {
            types.add("object");
        } else if (node.has("items")) {
            types.add("array");
        }
        for (JsonNode value : values) {
            if (value.isTextual()) {
                types.add("string");
            } else if (value.isBoolean()) {
                types.add("boolean");
            } else if (value.isNumber()) {
                types.add(value.isIntegralNumber() ? "integer" : "number");
            }
        }
    }
}
