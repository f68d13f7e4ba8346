package io.meshsdk.core.access.grant;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.identity.ProductId;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One entry of a journal as JSON. Reading is strict: a key that is missing, of another type, twice there or unknown makes the
 * entry unreadable, since what would be left out could be a limit. For one thread.
 */
final class EntryJson {
    /** The first form: it does not tell what a grant covers, nor for whom somebody asks. */
    private static final int FIRST = 1;

    private static final int FORMAT = 2;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectNode node;
    private final Set<String> asked = new HashSet<>();

    private EntryJson(ObjectNode node) {
        this.node = node;
    }

    /** Returns an entry of a product's journal, of a kind. */
    static EntryJson of(ProductId product, String kind) {
        EntryJson entry = new EntryJson(MAPPER.createObjectNode());
        entry.node.put("format", FORMAT);
        return entry.put("kind", kind).put("product", product.toString());
    }

    /**
     * Reads an entry of a product's journal.
     *
     * @throws IllegalArgumentException if it is no entry of this product; says why, and quotes nothing of it
     */
    static EntryJson read(ProductId product, byte[] bytes) {
        EntryJson entry = new EntryJson(tree(bytes));
        long format = entry.number("format");
        if (format != FIRST && format != FORMAT) {
            throw new IllegalArgumentException("its format is neither %d nor %d".formatted(FIRST, FORMAT));
        }
        if (!entry.text("product").equals(product.toString())) {
            throw new IllegalArgumentException("it is of another product");
        }
        return entry;
    }

    /** Returns a part of an entry, without what tells whose it is. */
    static EntryJson part() {
        return new EntryJson(MAPPER.createObjectNode());
    }

    /** Returns whether it is of the first form. */
    boolean isOfFirstForm() {
        return number("format") == FIRST;
    }

    private static ObjectNode tree(byte[] bytes) {
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("it is no JSON", e);
        }
        throw new IllegalArgumentException("it is no JSON object");
    }

    EntryJson put(String key, String value) {
        node.put(key, value);
        return this;
    }

    EntryJson put(String key, long value) {
        node.put(key, value);
        return this;
    }

    EntryJson put(String key, Enum<?> value) {
        return put(key, value.name());
    }

    EntryJson put(String key, Instant value) {
        return put(key, value.toString());
    }

    EntryJson put(String key, Set<String> values) {
        values.forEach(node.putArray(key)::add);
        return this;
    }

    EntryJson put(String key, List<EntryJson> parts) {
        ArrayNode array = node.putArray(key);
        parts.forEach(part -> array.add(part.node));
        return this;
    }

    byte[] bytes() {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write an entry of a journal as JSON", e);
        }
    }

    String text(String key) {
        JsonNode value = value(key);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("'%s' is no text".formatted(key));
        }
        return value.textValue();
    }

    long number(String key) {
        JsonNode value = value(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("'%s' is no whole number".formatted(key));
        }
        return value.longValue();
    }

    int days(String key) {
        return Math.toIntExact(number(key));
    }

    <E extends Enum<E>> E word(String key, Class<E> type) {
        String word = text(key);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is no word that is known".formatted(key)));
    }

    Instant instant(String key) {
        try {
            return Instant.parse(text(key));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'%s' is no instant".formatted(key), e);
        }
    }

    Set<String> texts(String key) {
        JsonNode value = value(key);
        List<String> texts = new ArrayList<>();
        for (JsonNode item : value) {
            if (!item.isTextual()) {
                throw new IllegalArgumentException("'%s' holds what is no text".formatted(key));
            }
            texts.add(item.textValue());
        }
        Set<String> different = new HashSet<>(texts);
        if (!value.isArray() || different.size() < texts.size()) {
            throw new IllegalArgumentException("'%s' is no list of different texts".formatted(key));
        }
        return different;
    }

    /** Returns parts, each of which is read as strictly as the whole. */
    <T> List<T> parts(String key, Function<EntryJson, T> reader) {
        JsonNode value = value(key);
        if (!value.isArray()) {
            throw new IllegalArgumentException("'%s' is no list".formatted(key));
        }
        List<T> parts = new ArrayList<>();
        for (JsonNode item : value) {
            if (!(item instanceof ObjectNode object)) {
                throw new IllegalArgumentException("'%s' holds what is no object".formatted(key));
            }
            EntryJson part = new EntryJson(object);
            parts.add(reader.apply(part));
            part.requireNothingElse();
        }
        return parts;
    }

    /** Checks that nothing else was said. */
    void requireNothingElse() {
        node.fieldNames().forEachRemaining(key -> {
            if (!asked.contains(key)) {
                throw new IllegalArgumentException("it says more than this version of the SDK knows");
            }
        });
    }

    private JsonNode value(String key) {
        asked.add(key);
        JsonNode value = node.get(key);
        if (value == null) {
            throw new IllegalArgumentException("'%s' is missing".formatted(key));
        }
        return value;
    }
}
