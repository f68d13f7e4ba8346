package io.meshsdk.delta.internal.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.meshsdk.error.StorageException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.DataTypes;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Translates between our schemas and the JSON of Delta's. */
public final class DeltaSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DeltaSchemas() {}

    /**
     * Returns a schema as Delta writes it in a new table: every column nullable, descriptions as comments.
     *
     * @throws StorageException if a name or type cannot be stored in a table
     */
    public static String write(Schema schema) {
        return SchemaWriter.ofPlainNames()
                .struct(schema.fields(), MissingNode.getInstance())
                .toString();
    }

    /**
     * Returns a schema as Delta writes it in a table that has one, whose notes on fields that stay are kept: under which
     * name and id they lie in files, for one.
     *
     * @param presentJson the schema the table has
     * @param properties the properties the table has
     * @throws StorageException if a name or type cannot be stored in the table
     */
    public static String over(String presentJson, Map<String, String> properties, Schema schema) {
        SchemaWriter writer = ColumnMappingMode.of(properties) == ColumnMappingMode.NONE
                ? SchemaWriter.ofPlainNames()
                : SchemaWriter.ofMappedNames();
        return writer.struct(schema.fields(), tree(presentJson)).toString();
    }

    /**
     * Returns the fields that Delta's JSON declares.
     *
     * @throws StorageException if it declares a type we do not know
     */
    public static List<Field> read(String json) {
        List<Field> fields = new ArrayList<>();
        tree(json).path("fields").forEach(node -> fields.add(field(node)));
        return List.copyOf(fields);
    }

    /**
     * Returns a schema as a tree.
     *
     * @throws StorageException if it is no JSON
     */
    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
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
