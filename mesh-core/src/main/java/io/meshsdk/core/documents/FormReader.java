package io.meshsdk.core.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.core.documents.binding.StrictRecords;
import io.meshsdk.core.documents.binding.Values;
import io.meshsdk.metadata.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    BigDecimal decimal(String key) {
        return findDecimal(key).orElseThrow(() -> missing(key));
    }

    Optional<BigDecimal> findDecimal(String key) {
        return find(key)
                .map(found ->
                        require(found, JsonNode::isNumber, at(key), "a number").decimalValue());
    }

    int smallNumber(String key) {
        return findSmallNumber(key).orElseThrow(() -> missing(key));
    }

    Optional<Integer> findSmallNumber(String key) {
        return find(key)
                .map(found -> require(
                                found,
                                number -> number.isIntegralNumber() && number.canConvertToInt(),
                                at(key),
                                "a whole number of 32 bits")
                        .intValue());
    }

    double real(String key) {
        return ShortestDecimal.parse(text(key));
    }

    boolean flag(String key) {
        return findFlag(key).orElse(false);
    }

    Optional<Boolean> findFlag(String key) {
        return find(key)
                .map(found ->
                        require(found, JsonNode::isBoolean, at(key), "true").booleanValue());
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

    <E extends Enum<E>> E word(String key, Class<E> type) {
        return findWord(key, type).orElseThrow(() -> missing(key));
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

    /** Returns a record that is always there; one that says nothing where the key is missing. */
    <R extends Record> R record(String key, R nothing) {
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) nothing.getClass();
        return findRecord(key, type).orElse(nothing);
    }

    <R extends Record> Optional<R> findRecord(String key, Class<R> type) {
        return find(key).map(found -> record(found, at(key), type));
    }

    <R extends Record> List<R> records(String key, Class<R> type) {
        return list(key, (element, where) -> record(element, where, type));
    }

    Value value(String key) {
        return findValue(key).orElseThrow(() -> missing(key));
    }

    Optional<Value> findValue(String key) {
        return find(key).map(found -> Values.of(JsonNodes.node(found)));
    }

    List<Value> values(String key) {
        return list(key, (element, where) -> Values.of(JsonNodes.node(element)));
    }

    Map<String, Value> valuesByKey(String key) {
        return find(key)
                .map(found -> require(found, JsonNode::isObject, at(key), "an object"))
                .map(found -> ((Value.Entries) Values.of(JsonNodes.node(found))).entries())
                .orElse(Map.of());
    }

    boolean has(String key) {
        return find(key).isPresent();
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

    private static <R extends Record> R record(JsonNode node, String path, Class<R> type) {
        return StrictRecords.read(type, JsonNodes.node(node))
                .orElseThrow(
                        () -> new IllegalArgumentException("%s is no %s: a key is missing, unknown or of another type"
                                .formatted(path, type.getSimpleName())));
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
