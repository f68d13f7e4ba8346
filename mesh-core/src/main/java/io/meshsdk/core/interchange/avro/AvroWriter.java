package io.meshsdk.core.interchange.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.meshsdk.core.interchange.internal.FieldExtension;
import io.meshsdk.core.interchange.internal.Json;
import io.meshsdk.core.interchange.internal.UniqueNames;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;

/** Writes one schema as an Avro record. */
final class AvroWriter {
    private final UniqueNames records = new UniqueNames();

    private AvroWriter() {}

    static String write(Schema schema, String fullName) {
        if (!AvroNames.isFullName(fullName)) {
            throw new IllegalArgumentException(
                    ("Invalid name '%s' of an Avro record: expected letters, digits and underscores, in parts with dots, "
                                    + "for example 'com.example.Order'")
                            .formatted(fullName));
        }
        ObjectNode extension = Json.object();
        schema.name().ifPresent(name -> extension.put(FieldExtension.NAME, name));
        AvroWriter writer = new AvroWriter();
        ObjectNode root = Json.object().put("type", "record").put("name", AvroNames.simpleName(fullName));
        if (fullName.contains(".")) {
            root.put("namespace", AvroNames.namespace(fullName));
        }
        String name = writer.records.claim(AvroNames.simpleName(fullName));
        root.set("fields", writer.fields(schema.fields(), name));
        root.set(FieldExtension.KEY, extension);
        return Json.write(root);
    }

    private ArrayNode fields(List<Field> fields, String record) {
        ArrayNode written = Json.array();
        UniqueNames names = new UniqueNames();
        fields.stream().map(Field::name).filter(AvroNames::isName).forEach(names::reserve);
        for (Field field : fields) {
            String name = AvroNames.isName(field.name()) ? field.name() : names.claim(AvroNames.encode(field.name()));
            written.add(field(field, name, record + "_" + name));
        }
        return written;
    }

    private ObjectNode field(Field field, String name, String record) {
        ObjectNode written = Json.object().put("name", name);
        JsonNode type = type(field.type(), record);
        written.set("type", field.isRequired() ? type : orNull(type));
        if (!field.isRequired()) {
            written.putNull("default");
        }
        field.description().ifPresent(text -> written.put("doc", text));
        ObjectNode extension = FieldExtension.of(field);
        if (!name.equals(field.name())) {
            extension.put(FieldExtension.NAME, field.name());
        }
        if (!extension.isEmpty()) {
            written.set(FieldExtension.KEY, extension);
        }
        return written;
    }

    private JsonNode type(DataType type, String record) {
        if (type instanceof StructType struct) {
            String name = records.claim(record);
            return Json.object()
                    .put("type", "record")
                    .put("name", name)
                    .<ObjectNode>set("fields", fields(struct.fields(), name));
        }
        if (type instanceof ListType list) {
            return Json.object().put("type", "array").<ObjectNode>set("items", orNull(type(list.element(), record)));
        }
        return type instanceof MapType map ? map(map, record) : simple(type);
    }

    private ObjectNode map(MapType map, String record) {
        if (map.key() instanceof DataType.StringType) {
            return Json.object().put("type", "map").set("values", orNull(type(map.value(), record)));
        }
        ObjectNode entry = Json.object().put("type", "record").put("name", records.claim(record));
        entry.putArray("fields")
                .add(Json.object().put("name", "key").<ObjectNode>set("type", type(map.key(), record + "_key")))
                .add(Json.object().put("name", "value").<ObjectNode>set("type", orNull(type(map.value(), record))));
        return Json.object().put("type", "array").put("logicalType", "map").set("items", entry);
    }

    private static JsonNode simple(DataType type) {
        if (type instanceof DataType.DecimalType decimal) {
            return logical("bytes", "decimal")
                    .put("precision", decimal.precision())
                    .put("scale", decimal.scale());
        }
        return switch (type.name()) {
            case "byte", "short" ->
                Json.object()
                        .put("type", "int")
                        .<ObjectNode>set(FieldExtension.KEY, Json.object().put(FieldExtension.TYPE, type.name()));
            case "integer" -> TextNode.valueOf("int");
            case "binary" -> TextNode.valueOf("bytes");
            case "date" -> logical("int", "date");
            case "time" -> logical("long", "time-micros");
            case "timestamp" -> logical("long", "timestamp-micros");
            case "timestamp_ntz" -> logical("long", "local-timestamp-micros");
            default -> TextNode.valueOf(type.name());
        };
    }

    private static ObjectNode logical(String type, String logicalType) {
        return Json.object().put("type", type).put("logicalType", logicalType);
    }

    private static ArrayNode orNull(JsonNode type) {
        return Json.array().add("null").add(type);
    }
}
