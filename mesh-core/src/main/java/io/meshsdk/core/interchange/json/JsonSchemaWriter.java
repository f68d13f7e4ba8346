package io.meshsdk.core.interchange.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.core.interchange.internal.Characters;
import io.meshsdk.core.interchange.internal.FieldExtension;
import io.meshsdk.core.interchange.internal.Json;
import io.meshsdk.core.interchange.internal.UniqueNames;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;

/** Writes one schema as JSON Schema. */
final class JsonSchemaWriter {
    private JsonSchemaWriter() {}

    static String write(Schema schema) {
        ObjectNode root = Json.object().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.name().ifPresent(name -> root.put("title", name));
        return Json.write(object(root, schema.fields()));
    }

    private static ObjectNode object(ObjectNode node, List<Field> fields) {
        node.put("type", "object");
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = Json.array();
        UniqueNames names = new UniqueNames();
        fields.stream().map(Field::name).filter(JsonSchemaWriter::isName).forEach(names::reserve);
        for (Field field : fields) {
            String name = isName(field.name()) ? field.name() : names.claim(Characters.wellFormed(field.name()));
            properties.set(name, property(field, name));
            if (field.isRequired()) {
                required.add(name);
            }
        }
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        return node.put("additionalProperties", false);
    }

    /** Returns whether every parser takes a text as the name of a property: some refuse halves of surrogate pairs. */
    private static boolean isName(String text) {
        return Characters.wellFormed(text).equals(text);
    }

    private static ObjectNode property(Field field, String name) {
        ObjectNode node = field.isRequired() ? type(field.type()) : orNull(type(field.type()));
        field.description().ifPresent(text -> node.put("description", text));
        ObjectNode extension = FieldExtension.of(field);
        JsonNode type = node.path(FieldExtension.KEY).path(FieldExtension.TYPE);
        if (type.isTextual()) {
            extension.set(FieldExtension.TYPE, type);
        }
        if (!name.equals(field.name())) {
            extension.put(FieldExtension.NAME, field.name());
        }
        if (!extension.isEmpty()) {
            node.set(FieldExtension.KEY, extension);
        }
        return node;
    }

    private static ObjectNode orNull(ObjectNode type) {
        String only = type.path("type").asText();
        type.putArray("type").add(only).add("null");
        return type;
    }

    private static ObjectNode type(DataType type) {
        if (type instanceof StructType struct) {
            return object(Json.object(), struct.fields());
        }
        if (type instanceof ListType list) {
            return Json.object().put("type", "array").set("items", orNull(type(list.element())));
        }
        return type instanceof MapType map ? map(map) : simple(type);
    }

    private static ObjectNode map(MapType map) {
        if (map.key() instanceof StringType) {
            return Json.object().put("type", "object").set("additionalProperties", orNull(type(map.value())));
        }
        StructType entry =
                new StructType(List.of(Field.of("key", map.key()).required(), Field.of("value", map.value())));
        return exactly(Json.object().put("type", "array").set("items", type(entry)), "map");
    }

    private static ObjectNode simple(DataType type) {
        return switch (type.name()) {
            case "boolean", "string" -> Json.object().put("type", type.name());
            case "long" -> Json.object().put("type", "integer");
            case "double" -> Json.object().put("type", "number");
            case "byte" -> integer(type, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case "short" -> integer(type, Short.MIN_VALUE, Short.MAX_VALUE);
            case "integer" -> integer(type, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "date" -> text().put("format", "date");
            case "timestamp" -> text().put("format", "date-time");
            case "binary" -> text().put("contentEncoding", "base64");
            case "time", "timestamp_ntz" -> exactly(text(), type.name());
            default -> exactly(Json.object().put("type", "number"), type.name());
        };
    }

    private static ObjectNode integer(DataType type, int minimum, int maximum) {
        ObjectNode node =
                Json.object().put("type", "integer").put("minimum", minimum).put("maximum", maximum);
        return exactly(node, type.name());
    }

    private static ObjectNode text() {
        return Json.object().put("type", "string");
    }

    private static ObjectNode exactly(ObjectNode node, String type) {
        return node.set(FieldExtension.KEY, Json.object().put(FieldExtension.TYPE, type));
    }
}
