package io.meshsdk.core.documents.stored;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Trees to bytes and back, within bounds that hold in both directions. Letters beyond ASCII are escaped one by one, so that
 * any text comes back as it was, halves of surrogate pairs included, which a key must not have; numbers keep every digit, so that
 * {@code 1.20} does not become {@code 1.2}.
 */
final class CanonicalJson {
    static final int MAX_BYTES = 16 << 20;
    static final int MAX_DEPTH = 256;
    static final int MAX_NUMBER_LENGTH = 1100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_BYTES)
                            .maxNameLength(MAX_BYTES)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .build())
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private CanonicalJson() {}

    /** Returns the bytes of a tree; throws IllegalArgumentException where they could not be read back. */
    static byte[] write(ObjectNode tree) {
        try {
            byte[] bytes = MAPPER.writeValueAsBytes(tree);
            requireSize(bytes);
            return bytes;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /** Returns the tree of bytes; throws IllegalArgumentException where they are no JSON object or too large. */
    static ObjectNode read(byte[] bytes) {
        requireSize(bytes);
        try {
            JsonNode tree = MAPPER.readTree(bytes);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalArgumentException("it is no JSON object");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("it is no JSON", e);
        }
    }

    private static void requireSize(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "it takes %d bytes and at most %d are read".formatted(bytes.length, MAX_BYTES));
        }
    }
}
