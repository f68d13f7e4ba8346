package io.meshsdk.core.interchange.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.core.interchange.internal.Findings;
import io.meshsdk.core.interchange.internal.Hints;
import io.meshsdk.core.interchange.internal.Json;
import io.meshsdk.error.InvalidProductException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows references and choices of JSON Schema down to what says the type. */
final class JsonReferences {
    private static final int MOST_FOLLOWED = 100;

    private final JsonNode root;
    private final Findings findings;

    JsonReferences(JsonNode root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    /**
     * What says the type of a place.
     *
     * @param node the keywords, those beside a reference over those it leads to
     * @param orNull whether a choice allows null beside it
     * @param followed the references that lead here, those around it included
     */
    record Target(JsonNode node, boolean orNull, List<String> followed) {}

    /** Returns what says the type of a node; empty where several schemas would, which is noted. */
    Optional<Target> resolve(JsonNode node, List<String> around, String path) {
        Target target = new Target(node, false, around);
        while (true) {
            JsonNode keywords = target.node();
            Optional<Target> next;
            if (keywords.path("$ref").isTextual()) {
                next = Optional.of(followed(target, path));
            } else if (choice(keywords).isEmpty()) {
                return Optional.of(target);
            } else {
                next = chosen(target, choice(keywords), path);
            }
            if (next.isEmpty()) {
                return next;
            }
            findings.count(1, path);
            target = next.get();
        }
    }

    private Target followed(Target from, String path) {
        String reference = from.node().path("$ref").textValue();
        if (from.followed().contains(reference)) {
            throw findings.refusal(
                    "schema-recursive",
                    path,
                    "'%s' refers to itself.".formatted(reference),
                    "A table has no recursive types: cut the circle, for example by keeping a key.");
        }
        if (from.followed().size() == MOST_FOLLOWED) {
            throw findings.refusal(
                    "schema-too-large",
                    path,
                    "more than %d references lead into each other.".formatted(MOST_FOLLOWED),
                    "Put some of what they refer to in their place.");
        }
        List<String> followed = new ArrayList<>(from.followed());
        followed.add(reference);
        return new Target(merged(from.node(), "$ref", target(reference, path)), from.orNull(), followed);
    }

    private JsonNode target(String reference, String path) {
        if (!reference.equals("#") && !reference.startsWith("#/")) {
            throw findings.refusal(
                    "schema-reference",
                    path,
                    "'%s' leads out of the text, which is not followed.".formatted(reference),
                    "Copy what it refers to into $defs and refer to '#/$defs/...'.");
        }
        JsonNode target = root.at(pointer(reference, path));
        if (target.isMissingNode()) {
            throw dangling(reference, path);
        }
        return target;
    }

    private JsonPointer pointer(String reference, String path) {
        try {
            String encoded = reference.substring(1).replace("+", "%2B");
            return JsonPointer.compile(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw dangling(reference, path);
        }
    }

    private InvalidProductException dangling(String reference, String path) {
        return findings.refusal(
                "schema-reference",
                path,
                "'%s' leads nowhere.".formatted(reference),
                "Put what it refers to under $defs.");
    }

    private static String choice(JsonNode node) {
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            if (node.path(keyword).isArray()) {
                return keyword;
            }
        }
        return "";
    }

    private Optional<Target> chosen(Target from, String keyword, String path) {
        List<JsonNode> others = new ArrayList<>();
        boolean orNull = from.orNull();
        for (JsonNode branch : from.node().path(keyword)) {
            boolean isNull = branch.path("type").asText().equals("null") && !keyword.equals("allOf");
            orNull |= isNull;
            if (!isNull) {
                others.add(branch);
            }
        }
        if (others.size() != 1) {
            findings.note(path, Hints.leftOut("%s of %d schemas".formatted(keyword, others.size())));
            return Optional.empty();
        }
        return Optional.of(new Target(merged(from.node(), keyword, others.get(0)), orNull, from.followed()));
    }

    private static JsonNode merged(JsonNode over, String without, JsonNode under) {
        if (!under.isObject()) {
            return under;
        }
        ObjectNode merged = Json.object();
        merged.setAll((ObjectNode) under);
        for (String key : Json.keys(over)) {
            if (!key.equals(without)) {
                merged.set(key, over.get(key));
            }
        }
        return merged;
    }
}
