package io.meshsdk.delta.internal.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.error.StorageException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.DataType.TimeType;
import io.meshsdk.schema.DataTypes;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Translates between our schemas and the JSON of Delta's. */
public final class DeltaSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REFUSED_IN_NAMES = " ,;{}()\n\t=";

    private DeltaSchemas() {}

    /**
     * Returns a schema as Delta writes it: every column nullable, descriptions as comments.
     *
     * @throws StorageException if a name or type cannot be stored in a table of protocol (1,2)
     */
    public static String write(Schema schema) {
        ArrayNode fields = JsonNodeFactory.instance.arrayNode();
        for (Field field : schema.fields()) {
            requireStorable(field);
            ObjectNode written = fields.addObject()
                    .put("name", field.name())
                    .put("type", field.type().name())
                    .put("nullable", true);
            ObjectNode details = written.putObject("metadata");
            field.description().ifPresent(text -> details.put("comment", text));
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "struct")
                .set("fields", fields)
                .toString();
    }

    private static void requireStorable(Field field) {
        String name = field.name();
        if (name.chars().anyMatch(letter -> REFUSED_IN_NAMES.indexOf(letter) >= 0)) {
            throw new StorageException(
                    "Cannot store column '%s' in a Delta table: its name holds a blank or one of ,;{}()=. Rename the field."
                            .formatted(name));
        }
        if (field.type().isNested() || isTimeWithoutZone(field.type())) {
            throw new StorageException(
                    "Cannot store column '%s' in a Delta table: type %s is not written yet. Use a flat type; for times, timestamp or long."
                            .formatted(name, field.type().name()));
        }
    }

    private static boolean isTimeWithoutZone(DataType type) {
        return type instanceof TimeType || type instanceof LocalTimestampType;
    }

    /**
     * Returns the fields that Delta's JSON declares.
     *
     * @throws StorageException if it declares a type we do not know
     */
    public static List<Field> read(String json) {
        try {
            List<Field> fields = new ArrayList<>();
            JSON.readTree(json).path("fields").forEach(node -> fields.add(field(node)));
            return List.copyOf(fields);
        } catch (JsonProcessingException e) {
            throw new StorageException("Cannot read the schema of a Delta table: it is no JSON. Repair the table.", e);
        }
    }

    private static Field field(JsonNode node) {
        Field field = Field.of(node.path("name").asText(), type(node.path("type")));
        JsonNode comment = node.path("metadata").path("comment");
        Field described = comment.isTextual() ? field.describedAs(comment.textValue()) : field;
        return node.path("nullable").asBoolean(true) ? described : described.required();
    }

    private static DataType type(JsonNode node) {
        return switch (node.isTextual() ? "" : node.path("type").asText()) {
            case "" -> flat(node.asText());
            case "struct" -> struct(node);
            case "array" -> new ListType(type(node.path("elementType")));
            case "map" -> new MapType(type(node.path("keyType")), type(node.path("valueType")));
            default -> throw unknown(node.path("type").asText());
        };
    }

    private static StructType struct(JsonNode node) {
        List<Field> fields = new ArrayList<>();
        node.path("fields").forEach(field -> fields.add(field(field)));
        return new StructType(fields);
    }

    private static DataType flat(String name) {
        try {
            return DataTypes.parse(name.equals("decimal") ? "decimal(10,0)" : name);
        } catch (IllegalArgumentException e) {
            throw unknown(name);
        }
    }

    private static StorageException unknown(String name) {
        return new StorageException(
                "Cannot read a Delta table with a column of type '%s': this version does not know the type. Read it with another engine."
                        .formatted(name));
    }
}
