package io.meshsdk.delta.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.meshsdk.error.StorageException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.DataType.TimeType;
import io.meshsdk.schema.Field;
import java.util.List;
import java.util.Set;

/** Writes fields as Delta's JSON, keeping what a table notes with those it has. */
final class SchemaWriter {
    private static final String REFUSED_IN_NAMES = " ,;{}()\n\t=";
    // Notes on how a field came to its type are about that type.
    private static final Set<String> OF_THE_TYPE = Set.of("delta.typeChanges");

    private final boolean namesAreFree;

    /** Creates a writer; names are free where files have others, by column mapping. */
    private SchemaWriter(boolean namesAreFree) {
        this.namesAreFree = namesAreFree;
    }

    static SchemaWriter ofPlainNames() {
        return new SchemaWriter(false);
    }

    static SchemaWriter ofMappedNames() {
        return new SchemaWriter(true);
    }

    /** Returns a struct of fields over one that is there, or over {@link MissingNode}. */
    ObjectNode struct(List<Field> fields, JsonNode present) {
        return struct(fields, present, "");
    }

    private ObjectNode struct(List<Field> fields, JsonNode present, String path) {
        ArrayNode written = JsonNodeFactory.instance.arrayNode();
        for (Field field : fields) {
            written.add(field(field, named(present, field.name()), path + field.name()));
        }
        return JsonNodeFactory.instance.objectNode().put("type", "struct").set("fields", written);
    }

    private static JsonNode named(JsonNode struct, String name) {
        for (JsonNode field : struct.path("fields")) {
            if (field.path("name").asText().equals(name)) {
                return field;
            }
        }
        return MissingNode.getInstance();
    }

    private ObjectNode field(Field field, JsonNode present, String path) {
        requireName(field.name(), path);
        JsonNode type = type(field.type(), present.path("type"), path);
        ObjectNode written = JsonNodeFactory.instance.objectNode().put("name", field.name());
        written.set("type", type);
        written.put("nullable", true);
        ObjectNode details = written.putObject("metadata");
        if (present.path("metadata") instanceof ObjectNode noted) {
            details.setAll(noted);
            details.remove("comment");
            if (!type.equals(present.path("type"))) {
                details.remove(OF_THE_TYPE);
            }
        }
        field.description().ifPresent(text -> details.put("comment", text));
        return written;
    }

    private void requireName(String name, String path) {
        if (!namesAreFree && name.chars().anyMatch(letter -> REFUSED_IN_NAMES.indexOf(letter) >= 0)) {
            throw new StorageException(
                    "Cannot store column '%s' in a Delta table: its name holds a blank or one of ,;{}()=. Rename the field."
                            .formatted(path));
        }
    }

    private JsonNode type(DataType type, JsonNode present, String path) {
        if (type instanceof StructType struct) {
            return struct(struct.fields(), present, path + ".");
        }
        if (type instanceof ListType list) {
            ObjectNode written = JsonNodeFactory.instance.objectNode().put("type", "array");
            written.set("elementType", type(list.element(), present.path("elementType"), path + ".element"));
            return written.put("containsNull", true);
        }
        if (type instanceof MapType map) {
            ObjectNode written = JsonNodeFactory.instance.objectNode().put("type", "map");
            written.set("keyType", type(map.key(), present.path("keyType"), path + ".key"));
            written.set("valueType", type(map.value(), present.path("valueType"), path + ".value"));
            return written.put("valueContainsNull", true);
        }
        if (type instanceof TimeType) {
            throw new StorageException(
                    "Cannot store column '%s' in a Delta table: Delta has no type for a time of day. Store a timestamp_ntz, or the microseconds since midnight as a long."
                            .formatted(path));
        }
        return TextNode.valueOf(type.name());
    }
}
