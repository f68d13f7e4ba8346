package io.meshsdk.delta.internal.constraint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the notes on a field say that every row of the table keeps to, and which parts of it we wrote. */
final class Invariant {
    private static final String KEY = "delta.invariants";
    private static final String PARTS = "mesh.invariants";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Invariant() {}

    /** Returns the expression that is noted, as it stands if it is of another form than Delta's. */
    static Optional<String> noted(JsonNode metadata) {
        JsonNode noted = metadata.path(KEY);
        return noted.isMissingNode() ? Optional.empty() : Optional.of(expression(noted.asText()));
    }

    private static String expression(String rule) {
        try {
            JsonNode expression = JSON.readTree(rule).path("expression").path("expression");
            return expression.isTextual() ? expression.textValue() : rule;
        } catch (JsonProcessingException e) {
            // It is told as it stands: nobody can know what it demands.
            return rule;
        }
    }

    /** Returns the parts of an expression that is ours as a whole; empty if there is none, or it is somebody else's. */
    static List<String> parts(JsonNode metadata) {
        // An expression holds no line break: literals escape theirs.
        List<String> parts = List.of(metadata.path(PARTS).asText().split("\n"));
        return noted(metadata).filter(joined(parts)::equals).isPresent() ? parts : List.of();
    }

    static void note(ObjectNode metadata, List<String> parts) {
        remove(metadata);
        if (!parts.isEmpty()) {
            ObjectNode rule = JsonNodeFactory.instance.objectNode();
            rule.putObject("expression").put("expression", joined(parts));
            metadata.put(KEY, rule.toString()).put(PARTS, String.join("\n", parts));
        }
    }

    static void remove(ObjectNode metadata) {
        metadata.remove(List.of(KEY, PARTS));
    }

    private static String joined(List<String> parts) {
        return parts.stream().map(part -> "(" + part + ")").collect(Collectors.joining(" AND "));
    }
}
