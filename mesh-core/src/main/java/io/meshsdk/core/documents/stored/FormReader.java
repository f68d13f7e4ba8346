package io.meshsdk.core.documents.stored;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.core.documents.binding.StrictRecords;
import io.meshsdk.core.documents.binding.Values;
import io.meshsdk.core.documents.tree.NearMiss;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.metadata.Value;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads one object, strictly: a key of another type, a missing one, and at the end one that nobody asked for are
 * {@link Faults} at its path. Where faults are noted, what is faulty reads as absent.
 */
final class FormReader {
    private final ObjectNode node;
    private final String path;
    private final Faults faults;
    private final Set<String> asked = new LinkedHashSet<>();

    private FormReader(JsonNode node, String path, Faults faults) {
        this.path = path;
        this.faults = faults;
        this.node = (ObjectNode)
                required(node, JsonNode::isObject, path, "an object").orElseThrow(Faults.Abandoned::new);
    }

    /** Reads an object as a whole; throws IllegalArgumentException at the first fault. */
    static <T> T whole(JsonNode node, Function<FormReader, T> form) {
        return reading(node, "", Faults.thrown(), form);
    }

    /** Reads an object as a whole, or as much of it as is without fault. */
    static <T> Optional<T> whole(JsonNode node, Faults faults, Function<FormReader, T> form) {
        return attempt("", faults, () -> reading(node, "", faults, form));
    }

    private static <T> T reading(JsonNode node, String path, Faults faults, Function<FormReader, T> form) {
        FormReader reader = new FormReader(node, path, faults);
        T read = form.apply(reader);
        reader.requireNothingElse();
        return read;
    }

    String text(String key) {
        return findText(key).orElseThrow(() -> missing(key));
    }

    Optional<String> findText(String key) {
        return find(key, JsonNode::isTextual, "a text").map(JsonNode::textValue);
    }

    /** Returns what a parser makes of a text. */
    <T> T parsed(String key, Function<String, T> parser) {
        return findParsed(key, parser).orElseThrow(() -> missing(key));
    }

    /** Returns what a parser makes of a text, where there is one. */
    <T> Optional<T> findParsed(String key, Function<String, T> parser) {
        return findText(key).flatMap(text -> attempt(at(key), faults, () -> parser.apply(text)));
    }

    long number(String key) {
        return findNumber(key).orElseThrow(() -> missing(key));
    }

    Optional<Long> findNumber(String key) {
        return find(key, number -> number.isIntegralNumber() && number.canConvertToLong(), "a whole number of 64 bits")
                .map(JsonNode::longValue);
    }

    BigDecimal decimal(String key) {
        return findDecimal(key).orElseThrow(() -> missing(key));
    }

    Optional<BigDecimal> findDecimal(String key) {
        return find(key, JsonNode::isNumber, "a number").map(JsonNode::decimalValue);
    }

    int smallNumber(String key) {
        return findSmallNumber(key).orElseThrow(() -> missing(key));
    }

    Optional<Integer> findSmallNumber(String key) {
        return find(key, number -> number.isIntegralNumber() && number.canConvertToInt(), "a whole number of 32 bits")
                .map(JsonNode::intValue);
    }

    double real(String key) {
        return parsed(key, ShortestDecimal::parse);
    }

    boolean flag(String key) {
        return findFlag(key).orElse(false);
    }

    Optional<Boolean> findFlag(String key) {
        return find(key, JsonNode::isBoolean, "true").map(JsonNode::booleanValue);
    }

    <E extends Enum<E>> Optional<E> findWord(String key, Class<E> type) {
        return findText(key).flatMap(word -> word(word, key, type));
    }

    private <E extends Enum<E>> Optional<E> word(String word, String key, Class<E> type) {
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> wordOf(constant).equals(word))
                .findFirst();
        if (found.isEmpty()) {
            faults.unknownWord(
                    at(key),
                    word,
                    Arrays.stream(type.getEnumConstants())
                            .map(FormReader::wordOf)
                            .toList());
        }
        return found;
    }

    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    <E extends Enum<E>> E word(String key, Class<E> type) {
        return findWord(key, type).orElseThrow(() -> missing(key));
    }

    <E extends Enum<E>> E word(String key, E standard) {
        return findWord(key, standard.getDeclaringClass()).orElse(standard);
    }

    /** Returns what to throw at a word that is none of those that are known. */
    RuntimeException unknown(String key, String word, String... known) {
        faults.unknownWord(at(key), word, List.of(known));
        return new Faults.Abandoned();
    }

    List<String> texts(String key) {
        return list(
                key,
                (element, where) ->
                        required(element, JsonNode::isTextual, where, "a text").map(JsonNode::textValue));
    }

    String[] textArray(String key) {
        return texts(key).toArray(String[]::new);
    }

    <T> List<T> objects(String key, Function<FormReader, T> form) {
        return list(key, (element, where) -> nested(element, where, form));
    }

    <T> Optional<T> findObject(String key, Function<FormReader, T> form) {
        return find(key).flatMap(found -> nested(found, at(key), form));
    }

    /** Reads an object that is somewhere below. */
    <T> Optional<T> nested(JsonNode found, String where, Function<FormReader, T> form) {
        return attempt(where, faults, () -> reading(found, where, faults, form));
    }

    /** Returns a record that is always there; one that says nothing where the key is missing. */
    <R extends Record> R record(String key, R nothing) {
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) nothing.getClass();
        return findRecord(key, type).orElse(nothing);
    }

    <R extends Record> Optional<R> findRecord(String key, Class<R> type) {
        return find(key).flatMap(found -> record(found, at(key), type));
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
        return list(key, (element, where) -> Optional.of(Values.of(JsonNodes.node(element))));
    }

    Map<String, Value> valuesByKey(String key) {
        return find(key, JsonNode::isObject, "an object")
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

    /** Notes a key that is missing, for those who can do without it. */
    void lacks(String key) {
        missing(key);
    }

    String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static <T> Optional<T> attempt(String where, Faults faults, Attempt<T> attempt) {
        if (!faults.areNoted()) {
            return Optional.of(attempt.make());
        }
        try {
            return Optional.of(attempt.make());
        } catch (Faults.Abandoned e) {
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException | InvalidProductException e) {
            faults.refused(where, e);
            return Optional.empty();
        }
    }

    private void requireNothingElse() {
        node.fieldNames().forEachRemaining(key -> {
            if (!asked.contains(key)) {
                faults.unknownKey(at(key), key, asked);
            }
        });
    }

    private Optional<JsonNode> find(String key) {
        asked.add(key);
        return Optional.ofNullable(node.get(key));
    }

    private Optional<JsonNode> find(String key, Predicate<JsonNode> kind, String expected) {
        return find(key).flatMap(found -> required(found, kind, at(key), expected));
    }

    private <T> List<T> list(String key, ElementForm<T> form) {
        Optional<JsonNode> array = find(key, JsonNode::isArray, "a list");
        List<T> read = new ArrayList<>();
        for (int i = 0; i < array.map(JsonNode::size).orElse(0); i++) {
            form.read(array.orElseThrow().get(i), at(key) + "[" + i + "]").ifPresent(read::add);
        }
        return read;
    }

    /** Notes a key that is missing, unless what is there was found faulty, and returns what to throw. */
    private Faults.Abandoned missing(String key) {
        if (node.get(key) == null) {
            misspelt(key)
                    .ifPresentOrElse(
                            found -> faults.unknownKey(at(found), found, Set.of(key)),
                            () -> faults.missing(at(key), key));
        }
        return new Faults.Abandoned();
    }

    private Optional<String> misspelt(String key) {
        Set<String> unasked = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(unasked::add);
        unasked.removeAll(asked);
        return faults.areNoted() ? NearMiss.of(key, unasked) : Optional.empty();
    }

    private <R extends Record> Optional<R> record(JsonNode found, String where, Class<R> type) {
        Optional<R> read = attempt(where, faults, () -> StrictRecords.read(type, JsonNodes.node(found)))
                .flatMap(Function.identity());
        if (read.isEmpty()) {
            notTheRecord(found, where, type);
        }
        return read;
    }

    private void notTheRecord(JsonNode found, String where, Class<? extends Record> type) {
        if (!faults.areNoted()) {
            throw new IllegalArgumentException(
                    "%s is no %s: a key is missing, unknown or of another type".formatted(where, type.getSimpleName()));
        }
        Set<String> known = keysOf(type);
        List<String> unknown = new ArrayList<>();
        found.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(known);
        unknown.forEach(key -> faults.unknownKey(where + "." + key, key, known));
        if (unknown.isEmpty()) {
            faults.wrongType(where, "a mapping of %s".formatted(String.join(", ", known)), "OBJECT");
        }
    }

    private static Set<String> keysOf(Class<?> type) {
        Set<String> keys = new LinkedHashSet<>();
        for (RecordComponent part : type.getRecordComponents()) {
            if (part.getType().isRecord() && !part.getName().equals("annotations")) {
                keys.addAll(keysOf(part.getType()));
            } else {
                keys.add(part.getName());
            }
        }
        return keys;
    }

    private Optional<JsonNode> required(JsonNode found, Predicate<JsonNode> kind, String where, String expected) {
        if (kind.test(found)) {
            return Optional.of(found);
        }
        faults.wrongType(where, expected, found.getNodeType().name());
        return Optional.empty();
    }

    /** Makes something that may be refused. */
    interface Attempt<T> {
        T make();
    }

    /** Reads an element of a list. */
    private interface ElementForm<T> {
        Optional<T> read(JsonNode element, String path);
    }
}
