package io.meshsdk.core.interchange.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshsdk.core.interchange.Translated;
import io.meshsdk.core.interchange.internal.Entries;
import io.meshsdk.core.interchange.internal.FieldExtension;
import io.meshsdk.core.interchange.internal.Findings;
import io.meshsdk.core.interchange.internal.Hints;
import io.meshsdk.core.interchange.internal.Json;
import io.meshsdk.core.interchange.json.JsonReferences.Target;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one JSON Schema. A type is empty where it has no counterpart, which is noted where it is found. */
final class JsonSchemaReader {
    private final Findings findings = new Findings("JSON Schema");
    private final JsonKeywords keywords = new JsonKeywords(findings);
    private final JsonReferences references;

    private JsonSchemaReader(JsonNode root) {
        this.references = new JsonReferences(root, findings);
    }

    static Translated<Schema> read(String json) {
        JsonNode root = Json.read(json, new Findings("JSON Schema"));
        JsonSchemaReader reader = new JsonSchemaReader(root);
        return reader.findings.translated(reader.root(root));
    }

    private Schema root(JsonNode node) {
        Optional<Target> target = references.resolve(node, List.of(), "");
        JsonNode object = target.map(Target::node).orElse(node);
        boolean described = object.path("properties").isObject()
                && JsonTypes.of(object).types().equals(Set.of("object"));
        if (target.isEmpty() || !described) {
            throw invalid("", "the root is no schema of an object with properties.");
        }
        List<Field> fields = fields(object, target.get().followed(), "");
        if (fields.isEmpty()) {
            throw invalid("", "no property has a type with a counterpart.");
        }
        if (object.has("description")) {
            findings.note("", "The description of the whole is not part of a schema: describe the product.");
        }
        keywords.noteOthers(object, "object", "");
        Schema schema = findings.schema(fields, "");
        JsonNode title = object.path("title");
        return title.isTextual() ? schema.named(title.textValue()) : schema;
    }

    private List<Field> fields(JsonNode object, List<String> followed, String path) {
        Set<String> required = new HashSet<>();
        object.path("required").forEach(name -> required.add(name.asText()));
        List<Field> fields = new ArrayList<>();
        JsonNode properties = object.path("properties");
        for (String key : Json.keys(properties)) {
            boolean isRequired = required.remove(key);
            JsonNode property = properties.path(key);
            JsonNode original = property.path(FieldExtension.KEY).path(FieldExtension.NAME);
            String name = original.isTextual() ? original.textValue() : key;
            property(name, property, isRequired, followed, Findings.child(path, name))
                    .ifPresent(fields::add);
        }
        required.stream()
                .sorted()
                .forEach(name -> findings.note(path, "'%s' is required, but no property: left out.".formatted(name)));
        noteAdditional(object.path("additionalProperties"), path);
        return fields;
    }

    private void noteAdditional(JsonNode additional, String path) {
        if (additional.isObject() || additional.asBoolean()) {
            findings.note(path, "Additional properties are allowed: a schema has the fields it names, and no other.");
        }
    }

    private Optional<Field> property(String name, JsonNode node, boolean required, List<String> followed, String path) {
        Optional<Target> target = references.resolve(node, followed, path);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        JsonNode found = target.get().node();
        boolean orNull = target.get().orNull() || JsonTypes.of(found).orNull();
        if (required && orNull) {
            findings.note(path, "It must be present, but may be null: optional in a schema.");
        }
        return type(target.get(), path)
                .map(type -> fieldOf(name, type, path))
                .map(field -> required && !orNull ? field.required() : field)
                .map(field -> keywords.describe(field, found))
                .map(field -> FieldExtension.refine(field, found, path, findings));
    }

    private Field fieldOf(String name, DataType type, String path) {
        try {
            return Field.of(name, type);
        } catch (IllegalArgumentException e) {
            throw invalid(path, e.getMessage() + ".");
        }
    }

    private Optional<DataType> nested(JsonNode node, List<String> followed, String path) {
        return references.resolve(node, followed, path).flatMap(target -> type(target, path));
    }

    private Optional<DataType> type(Target target, String path) {
        findings.count(1, path);
        Set<String> types = JsonTypes.of(target.node()).types();
        if (types.size() != 1) {
            return leftOut(path, types.isEmpty() ? "what says no type" : "one of several types " + types);
        }
        String type = types.iterator().next();
        Optional<DataType> found = switch (type) {
            case "object" -> object(target, path);
            case "array" -> array(target, path);
            default -> keywords.simple(type, target.node(), path);
        };
        found.ifPresent(known -> keywords.noteOthers(target.node(), type, path));
        return found;
    }

    private Optional<DataType> object(Target target, String path) {
        JsonNode node = target.node();
        if (!node.path("properties").isEmpty()) {
            List<Field> fields = fields(node, target.followed(), path);
            return fields.isEmpty()
                    ? leftOut(path, "an object without fields")
                    : Optional.of(new StructType(findings.schema(fields, path).fields()));
        }
        if (!node.path("additionalProperties").isObject()) {
            return leftOut(path, "an object without properties");
        }
        return nested(node.path("additionalProperties"), target.followed(), path + "{}")
                .map(value -> new MapType(new StringType(), value));
    }

    private Optional<DataType> array(Target target, String path) {
        JsonNode node = target.node();
        if (!node.path("items").isObject() || node.has("prefixItems")) {
            return leftOut(path, "an array without one type of items");
        }
        boolean entries =
                node.path(FieldExtension.KEY).path(FieldExtension.TYPE).asText().equals("map");
        return nested(node.path("items"), target.followed(), path + "[]")
                .map(element -> entries ? Entries.mapOf(element) : new ListType(element));
    }

    private Optional<DataType> leftOut(String path, String what) {
        findings.note(path, Hints.leftOut(what));
        return Optional.empty();
    }

    private InvalidProductException invalid(String path, String problem) {
        return findings.refusal("schema-invalid", path, problem, "Mend the schema, or describe the fields by hand.");
    }
}
