package io.meshsdk.core.interchange.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshsdk.core.interchange.internal.FieldExtension;
import io.meshsdk.core.interchange.internal.Findings;
import io.meshsdk.core.interchange.internal.Hints;
import io.meshsdk.core.interchange.internal.Json;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.TimeType;
import io.meshsdk.schema.DataType.TimestampType;
import io.meshsdk.schema.DataTypes;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keywords of JSON Schema that do not nest. */
final class JsonKeywords {
    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$id",
            "$anchor",
            "$comment",
            "$defs",
            "definitions",
            "title",
            "description",
            "examples",
            "type",
            "nullable",
            "enum",
            "const",
            FieldExtension.KEY);
    private static final Map<String, Set<String>> KNOWN_BY_TYPE = Map.of(
            "object", Set.of("properties", "required", "additionalProperties"),
            "array", Set.of("items"),
            "string", Set.of("format", "contentEncoding"));
    private static final Set<String> BOUNDS = Set.of("minimum", "maximum");
    private static final Map<String, DataType> FORMATS =
            Map.of("date", new DateType(), "date-time", new TimestampType(), "time", new TimeType());
    private static final Map<String, Set<String>> EXACT = Map.of(
            "integer", Set.of("byte", "short", "integer", "long"),
            "number", Set.of("float", "double", "decimal"),
            "string", Set.of("string", "date", "timestamp", "timestamp_ntz", "time", "binary"));

    private final Findings findings;

    JsonKeywords(Findings findings) {
        this.findings = findings;
    }

    /** Returns the type of a node that holds no other. */
    Optional<DataType> simple(String type, JsonNode node, String path) {
        Optional<DataType> exact = exact(type, node);
        return exact.isPresent()
                ? exact
                : switch (type) {
                    case "string" -> Optional.of(text(node, path));
                    case "boolean" -> Optional.of(DataTypes.parse("boolean"));
                    case "integer" -> Optional.of(DataTypes.parse("long"));
                    case "number" -> Optional.of(DataTypes.parse("double"));
                    default -> {
                        findings.note(path, Hints.leftOut("type '%s'".formatted(type)));
                        yield Optional.empty();
                    }
                };
    }

    /** Returns a field with what the node says to people. */
    Field describe(Field field, JsonNode node) {
        List<String> examples = new ArrayList<>();
        node.path("examples").forEach(value -> examples.add(value.isTextual() ? value.textValue() : value.toString()));
        Field described = field.examples(examples.toArray(String[]::new));
        JsonNode description = node.path("description");
        JsonNode title = node.path("title");
        if (!description.isTextual()) {
            return title.isTextual() ? described.describedAs(title.textValue()) : described;
        }
        described = described.describedAs(description.textValue());
        return title.isTextual() ? described.synonyms(title.textValue()) : described;
    }

    /** Notes the keywords that say something else about a node of a type. */
    void noteOthers(JsonNode node, String type, String path) {
        List<JsonNode> values = JsonTypes.values(node);
        if (!values.isEmpty()) {
            findings.note(
                    path, Hints.values(values.stream().map(JsonNode::asText).toList()));
        }
        boolean exact = exact(type, node).isPresent();
        for (String key : Json.keys(node)) {
            boolean known = KNOWN.contains(key)
                    || KNOWN_BY_TYPE.getOrDefault(type, Set.of()).contains(key)
                    || (exact && BOUNDS.contains(key));
            if (!known) {
                findings.note(path, Hints.notUnderstood(key));
            }
        }
    }

    private DataType text(JsonNode node, String path) {
        JsonNode encoding = node.path("contentEncoding");
        if (encoding.asText().equals("base64")) {
            return new BinaryType();
        }
        if (!encoding.isMissingNode()) {
            findings.note(path, Hints.notUnderstood("contentEncoding: " + encoding.asText()));
        }
        JsonNode format = node.path("format");
        DataType type = FORMATS.get(format.asText());
        if (type == null && !format.isMissingNode()) {
            findings.note(path, Hints.format(format.asText()));
        }
        return type == null ? new StringType() : type;
    }

    /** Returns the type that an extension names, where it is of the type of JSON. */
    private static Optional<DataType> exact(String type, JsonNode node) {
        String name = node.path(FieldExtension.KEY).path(FieldExtension.TYPE).asText();
        String plain = name.startsWith("decimal(") ? "decimal" : name;
        if (!EXACT.getOrDefault(type, Set.of()).contains(plain)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DataTypes.parse(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
