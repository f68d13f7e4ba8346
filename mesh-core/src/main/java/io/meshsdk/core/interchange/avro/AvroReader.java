package io.meshsdk.core.interchange.avro;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshsdk.core.interchange.Translated;
import io.meshsdk.core.interchange.internal.Entries;
import io.meshsdk.core.interchange.internal.FieldExtension;
import io.meshsdk.core.interchange.internal.Findings;
import io.meshsdk.core.interchange.internal.Hints;
import io.meshsdk.core.interchange.internal.Json;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one Avro schema. A type is empty where it has no counterpart, which is noted where it is found. */
final class AvroReader {
    private static final String MEND = "Mend the schema: see the specification of Avro.";
    private static final Set<String> FIELD_KEYS =
            Set.of("name", "type", "doc", "aliases", "default", "order", FieldExtension.KEY);
    private static final Set<String> RECORD_KEYS =
            Set.of("type", "name", "namespace", "fields", "doc", "aliases", FieldExtension.KEY);
    private static final Set<String> LIST_KEYS = Set.of("type", "items", "values", "logicalType", "default");
    private static final Set<String> NAMED_KEYS =
            Set.of("type", "name", "namespace", "doc", "aliases", "symbols", "default", "size");

    private final Findings findings = new Findings("Avro schema");
    private final AvroDefinitions definitions = new AvroDefinitions(findings);
    private final AvroPrimitives primitives = new AvroPrimitives(findings);

    private AvroReader() {}

    static Translated<Schema> read(String json) {
        AvroReader reader = new AvroReader();
        return reader.findings.translated(reader.root(Json.read(json, reader.findings)));
    }

    private Schema root(JsonNode text) {
        JsonNode node = unwrapped(text);
        if (!node.path("type").asText().equals("record")) {
            throw invalid("", "the root is no record.");
        }
        List<Field> fields = record(node, "", "");
        if (fields.isEmpty()) {
            throw invalid("", "no field has a type with a counterpart.");
        }
        JsonNode extension = node.path(FieldExtension.KEY);
        Schema schema = findings.schema(fields, "");
        if (extension.isMissingNode()) {
            return schema.named(AvroNames.simpleName(node.path("name").asText()));
        }
        JsonNode name = extension.path(FieldExtension.NAME);
        return name.isTextual() ? schema.named(name.textValue()) : schema;
    }

    /** Returns the fields of a record that have a counterpart, and leaves the record open while they are read. */
    private List<Field> record(JsonNode node, String namespace, String path) {
        String name = definitions.open(node, namespace, path);
        noteOthers(node, RECORD_KEYS, path);
        if (node.has("doc")) {
            findings.note(path, "The doc of a record is not part of a schema.");
        }
        if (!node.path("fields").isArray()) {
            throw invalid(path, "record '%s' has no array of fields.".formatted(name));
        }
        int before = findings.types();
        List<Field> fields = new ArrayList<>();
        for (JsonNode field : node.path("fields")) {
            field(field, AvroNames.namespace(name), path).ifPresent(fields::add);
        }
        Optional<DataType> type =
                fields.isEmpty() ? Optional.empty() : Optional.of(new StructType(fieldsOf(fields, path)));
        definitions.close(name, type, findings.types() - before);
        return fields;
    }

    private List<Field> fieldsOf(List<Field> fields, String path) {
        return findings.schema(fields, path).fields();
    }

    private Optional<Field> field(JsonNode node, String namespace, String around) {
        if (!node.path("name").isTextual() || !node.has("type")) {
            throw invalid(around, "a field has no name or no type.");
        }
        JsonNode original = node.path(FieldExtension.KEY).path(FieldExtension.NAME);
        String name =
                original.isTextual() ? original.textValue() : node.path("name").textValue();
        String path = Findings.child(around, name);
        JsonNode type = unwrapped(node.path("type"));
        Optional<DataType> found = type(type, namespace, path);
        noteOthers(node, FIELD_KEYS, path);
        if (!node.path("default").isNull() && node.has("default")) {
            findings.note(path, "A default is not part of a schema.");
        }
        return found.map(known -> described(fieldOf(name, known, path), node, isOptional(type), path));
    }

    private Field fieldOf(String name, DataType type, String path) {
        try {
            return Field.of(name, type);
        } catch (IllegalArgumentException e) {
            throw invalid(path, e.getMessage() + ".");
        }
    }

    private Field described(Field field, JsonNode node, boolean optional, String path) {
        Field described = optional ? field : field.required();
        if (node.path("doc").isTextual()) {
            described = described.describedAs(node.path("doc").textValue());
        }
        List<String> aliases = new ArrayList<>();
        node.path("aliases").forEach(alias -> aliases.add(alias.asText()));
        return FieldExtension.refine(described.synonyms(aliases.toArray(String[]::new)), node, path, findings);
    }

    private Optional<DataType> type(JsonNode text, String namespace, String path) {
        JsonNode node = unwrapped(text);
        findings.count(1, path);
        if (node.isArray()) {
            return union(node, namespace, path);
        }
        String type = node.isTextual() ? node.textValue() : node.path("type").asText();
        return switch (type) {
            case "record" -> {
                List<Field> fields = record(node, namespace, path);
                yield fields.isEmpty() ? leftOut(path, "a record without fields") : Optional.of(new StructType(fields));
            }
            case "array" -> array(node, namespace, path);
            case "map" -> map(node, namespace, path);
            case "enum", "fixed" -> named(node, type, namespace, path);
            case "null" -> leftOut(path, "null alone");
            default ->
                AvroPrimitives.isPrimitive(type)
                        ? primitives.type(type, node, path)
                        : definitions.find(type, namespace, path);
        };
    }

    private Optional<DataType> union(JsonNode branches, String namespace, String path) {
        List<JsonNode> others = new ArrayList<>();
        for (JsonNode branch : branches) {
            if (!isNull(branch)) {
                others.add(branch);
            }
        }
        return others.size() == 1
                ? type(others.get(0), namespace, path)
                : leftOut(path, "a union of %d types beside null".formatted(others.size()));
    }

    private Optional<DataType> array(JsonNode node, String namespace, String path) {
        noteOthers(node, LIST_KEYS, path);
        if (!node.has("items")) {
            throw invalid(path, "an array has no items.");
        }
        Optional<DataType> element = type(node.path("items"), namespace, path + "[]");
        boolean entries = node.path("logicalType").asText().equals("map");
        return element.map(found -> entries ? Entries.mapOf(found) : new ListType(found));
    }

    private Optional<DataType> map(JsonNode node, String namespace, String path) {
        noteOthers(node, LIST_KEYS, path);
        if (!node.has("values")) {
            throw invalid(path, "a map has no values.");
        }
        return type(node.path("values"), namespace, path + "{}").map(value -> new MapType(new StringType(), value));
    }

    private Optional<DataType> named(JsonNode node, String kind, String namespace, String path) {
        String name = definitions.open(node, namespace, path);
        Optional<DataType> type;
        if (kind.equals("enum")) {
            List<String> symbols = new ArrayList<>();
            node.path("symbols").forEach(symbol -> symbols.add(symbol.asText()));
            findings.note(path, Hints.values(symbols));
            noteOthers(node, NAMED_KEYS, path);
            type = Optional.of(new StringType());
        } else {
            type = primitives.type("bytes", node, path);
        }
        definitions.close(name, type, 1);
        return type;
    }

    private Optional<DataType> leftOut(String path, String what) {
        findings.note(path, Hints.leftOut(what));
        return Optional.empty();
    }

    private void noteOthers(JsonNode node, Set<String> known, String path) {
        Json.keys(node).stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> findings.note(path, Hints.notUnderstood(key)));
    }

    private InvalidProductException invalid(String path, String problem) {
        return findings.refusal("schema-invalid", path, problem, MEND);
    }

    private static boolean isOptional(JsonNode type) {
        for (JsonNode branch : type) {
            if (type.isArray() && isNull(branch)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNull(JsonNode branch) {
        return unwrapped(branch).asText().equals("null")
                || branch.path("type").asText().equals("null");
    }

    /** Returns the inner type where a type is wrapped in an object without more to say. */
    private static JsonNode unwrapped(JsonNode node) {
        JsonNode inner = node;
        while (inner.isObject() && inner.path("type").isContainerNode()) {
            inner = inner.path("type");
        }
        return inner;
    }
}
