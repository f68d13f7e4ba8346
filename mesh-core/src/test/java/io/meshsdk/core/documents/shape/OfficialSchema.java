package io.meshsdk.core.documents.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.meshsdk.core.documents.tree.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The official JSON schema of a version, as an oracle. */
public final class OfficialSchema {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2019_09,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(false)
                    .build()));

    private final Schema schema;

    private OfficialSchema(Schema schema) {
        this.schema = schema;
    }

    /** Returns the schema of a version, if the shared folder has one: of 3.2.0 it has a state of its development. */
    public static Optional<OfficialSchema> of(Shape shape) {
        String standard = shape.standard().name().toLowerCase(Locale.ROOT);
        Path folder = Shared.standards().resolve(standard).resolve("schema");
        String version = shape.toString().equals("ODCS 2.2.0") ? "2.2.1" : shape.version();
        return Stream.of("", "-dev")
                .map(end -> folder.resolve("%s-json-schema-v%s%s.json".formatted(standard, version, end)))
                .filter(Files::exists)
                .findFirst()
                .map(OfficialSchema::load);
    }

    private static OfficialSchema load(Path file) {
        try {
            JsonNode json = new ObjectMapper().readTree(file.toFile());
            correct(json);
            correctServers(json);
            correctRules(json);
            return new OfficialSchema(REGISTRY.getSchema(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Mends what hides all else in 3.2.0-dev: a property without a logical type counts as a map there. */
    private static void correct(JsonNode schema) {
        for (JsonNode rule : schema.at("/$defs/SchemaBaseProperty/allOf")) {
            if (rule.at("/if/properties/logicalType/const").asText().equals("map")) {
                ((ObjectNode) rule.get("if")).putArray("required").add("logicalType");
            }
        }
    }

    /** Mends what the Data Contract Specification has beside a reference, where its draft of JSON schema ignores it. */
    private static void correctServers(JsonNode schema) {
        if (schema.at("/properties/servers/additionalProperties") instanceof ObjectNode server && server.has("$ref")) {
            JsonNode reference = server.remove("$ref");
            ((ArrayNode) server.get("allOf")).addObject().set("$ref", reference);
        }
    }

    /** Mends the same for its rules: one without a type counts as being of all types at once. */
    private static void correctRules(JsonNode schema) {
        for (JsonNode rule : schema.at("/$defs/Quality/allOf")) {
            JsonNode condition = rule.path("if");
            JsonNode first = condition.has("anyOf") ? condition.at("/anyOf/0") : condition;
            if (first instanceof ObjectNode ofType) {
                ofType.putArray("required").add("type");
            }
        }
    }

    /**
     * Returns the paths of what it refuses, indices left out; empty if nothing. Of what follows from another refusal only
     * that one counts: what lies around it, and keys that nothing evaluates because it does not hold.
     */
    public List<String> refused(Node root) {
        List<Error> errors = schema.validate(Trees.json(root));
        List<String> paths = errors.stream()
                .filter(error -> !isUnevaluated(error) || errors.stream().noneMatch(other -> isCause(other, error)))
                .map(OfficialSchema::path)
                .distinct()
                .toList();
        return paths.stream()
                .filter(path -> paths.stream().noneMatch(other -> isWithin(other, path)))
                .toList();
    }

    private static boolean isUnevaluated(Error error) {
        return error.getKeyword().equals("unevaluatedProperties");
    }

    private static boolean isCause(Error other, Error unevaluated) {
        return !isUnevaluated(other) && other.getInstanceLocation().startsWith(unevaluated.getInstanceLocation());
    }

    private static boolean isWithin(String inner, String outer) {
        return inner.length() > outer.length()
                && (outer.isEmpty() || inner.startsWith(outer + ".") || inner.startsWith(outer + "["));
    }

    private static String path(Error error) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            Object step = error.getInstanceLocation().getElement(i);
            path.append(step instanceof Integer ? "[]" : (path.isEmpty() ? "" : ".") + step);
        }
        String property = error.getProperty();
        return property == null ? path.toString() : path + (path.isEmpty() ? "" : ".") + property;
    }
}
