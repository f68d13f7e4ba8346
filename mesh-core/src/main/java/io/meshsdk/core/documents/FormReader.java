package io.meshsdk.core.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads one object, strictly: a key of another type, a missing one, and at the end one that nobody asked for are errors
 * that name the path.
 */
final class FormReader {
    private final ObjectNode node;
    private final String path;
    private final Set<String> asked = new HashSet<>();

    FormReader(JsonNode node, String path) {
        this.path = path;
        this.node = (ObjectNode) require(node, JsonNode::isObject, path, "an object");
    }

    /** Reads an object as a whole. */
    static <T> T whole(JsonNode node, String path, Function<FormReader, T> form) {
        FormReader reader = new FormReader(node, path);
        T read = form.apply(reader);
        reader.requireNothingElse();
        return read;
    }

    String text(String key) {
        return find(key).map(found -> string(found, at(key))).orElseThrow(() -> missing(key));
    }

    Optional<String> findText(String key) {
        return find(key).map(found -> string(found, at(key)));
    }

    long number(String key) {
        return findNumber(key).orElseThrow(() -> missing(key));
    }

    Optional<Long> findNumber(String key) {
        return find(key)
                .map(found -> require(
                                found,
                                number -> number.isIntegralNumber() && number.canConvertToLong(),
                                at(key),
                                "a whole number of 64 bits")
                        .longValue());
    }

    int smallNumber(String key) {
        return Math.toIntExact(number(key));
    }

    double real(String key) {
        return ShortestDecimal.parse(text(key));
    }

    boolean flag(String key) {
        return find(key)
                .map(found ->
                        require(found, JsonNode::isBoolean, at(key), "true").booleanValue())
                .orElse(false);
    }

    <E extends Enum<E>> Optional<E> findWord(String key, Class<E> type) {
        return findText(key)
                .map(word -> Arrays.stream(type.getEnumConstants())
                        .filter(constant ->
                                constant.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("'%s' at %s is none of %s"
                                .formatted(word, at(key), Arrays.toString(type.getEnumConstants())))));
    }

    <E extends Enum<E>> E word(String key, E standard) {
        return findWord(key, standard.getDeclaringClass()).orElse(standard);
    }

    List<String> texts(String key) {
        return list(key, FormReader::string);
    }

    String[] textArray(String key) {
        return texts(key).toArray(String[]::new);
    }

    <T> List<T> objects(String key, Function<FormReader, T> form) {
        return list(key, (element, where) -> whole(element, where, form));
    }

    <T> Optional<T> findObject(String key, Function<FormReader, T> form) {
        return find(key).map(found -> whole(found, at(key), form));
    }

    <T> T object(String key, Function<FormReader, T> form) {
        return findObject(key, form).orElseThrow(() -> missing(key));
    }

    Optional<JsonNode> findNode(String key) {
        return find(key);
    }

    JsonNode node(String key) {
        return find(key).orElseThrow(() -> missing(key));
    }

    String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private void requireNothingElse() {
        List<String> unknown = new ArrayList<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("%s is unknown".formatted(at(unknown.get(0))));
        }
    }

    private Optional<JsonNode> find(String key) {
        asked.add(key);
        return Optional.ofNullable(node.get(key));
    }

    private <T> List<T> list(String key, ElementForm<T> form) {
        Optional<JsonNode> found = find(key);
        if (found.isEmpty()) {
            return List.of();
        }
        JsonNode array = require(found.get(), JsonNode::isArray, at(key), "a list");
        List<T> read = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            read.add(form.read(array.get(i), at(key) + "[" + i + "]"));
        }
        return read;
    }

    private IllegalArgumentException missing(String key) {
        return new IllegalArgumentException("%s is missing".formatted(at(key)));
    }

    private static String string(JsonNode node, String path) {
        return require(node, JsonNode::isTextual, path, "a text").textValue();
    }

    private static JsonNode require(JsonNode node, Predicate<JsonNode> kind, String path, String expected) {
        if (!kind.test(node)) {
            throw new IllegalArgumentException("%s is no %s but of type %s"
                    .formatted(
                            path.isEmpty() ? "the document" : path,
                            expected.replaceFirst("^an? ", ""),
                            node.getNodeType()));
        }
        return node;
    }

    /** Reads an element of a list. */
    private interface ElementForm<T> {
        T read(JsonNode element, String path);
    }
}
