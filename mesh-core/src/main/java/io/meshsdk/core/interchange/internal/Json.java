package io.meshsdk.core.interchange.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads and writes JSON texts.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Json {
    private static final int MOST_DEPTH = 200;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final DefaultPrettyPrinter PRETTY =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private Json() {}

    /** Returns an object without members. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Returns an array without elements. */
    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Returns the keys of an object, in order; none of any other node. */
    public static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /**
     * Returns the root of a text.
     *
     * @throws InvalidProductException if it is no JSON text, holds a key twice, or is nested too deep
     */
    public static JsonNode read(String text, Findings findings) {
        try {
            JsonNode read = MAPPER.readTree(text);
            if (read.isMissingNode()) {
                throw findings.refusal("schema-unreadable", "", "the text is empty.", "Give a JSON text.");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw unreadable(e, findings);
        }
    }

    /** Returns an indented text; a half of a surrogate pair or a character that shows nothing is escaped. */
    public static String write(JsonNode node) {
        try {
            return visible(MAPPER.writer(PRETTY).writeValueAsString(node)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a tree as JSON", e);
        }
    }

    private static InvalidProductException unreadable(JsonProcessingException e, Findings findings) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return findings.refusal(
                "schema-unreadable",
                new Diagnostic.Where("", Math.max(line, 0), Math.max(column, 0), ""),
                "it is no JSON text, holds a key twice, or is nested more than %d deep.".formatted(MOST_DEPTH),
                "Mend it at this place.");
    }

    private static String visible(String json) {
        StringBuilder text = new StringBuilder(json.length());
        json.codePoints().forEach(point -> {
            int kind = Character.getType(point);
            if (point > '~' && (kind == Character.SURROGATE || kind == Character.FORMAT || kind == Character.CONTROL)) {
                new String(Character.toChars(point)).chars().forEach(half -> text.append("\\u%04X".formatted(half)));
            } else {
                text.appendCodePoint(point);
            }
        });
        return text.toString();
    }
}
