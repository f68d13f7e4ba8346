package io.meshsdk.core.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.access.Principal;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.audit.AuditParty;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.identity.ProductId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Segments as bytes: a line that says what is sealed, and a line that is the seal. A segment has one form only: whatever reads as
 * a segment and is not what it would be written as is none.
 */
final class SegmentForm {
    private static final String FORM = "mesh-audit 1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SegmentForm() {}

    /**
     * A segment that was read.
     *
     * @param segment what it says
     * @param seal the seal
     */
    record Sealed(Segment segment, Seal seal) {
        /** Returns the bytes that are sealed. */
        byte[] body() {
            return SegmentForm.body(segment);
        }
    }

    /** Returns the bytes that are to be sealed. */
    static byte[] body(Segment segment) {
        ObjectNode json = JSON.createObjectNode().put("form", FORM);
        json.put("segment", segment.number()).put("first", segment.first());
        json.put("writer", segment.writer())
                .put("previous", segment.previous())
                .put("sealedAt", segment.sealedAt().toString());
        segment.records()
                .forEach(record -> write(record, json.withArray("records").addObject()));
        return bytes(json);
    }

    /** Returns a segment with its seal. */
    static byte[] write(byte[] body, Seal seal) {
        byte[] line = bytes(JSON.createObjectNode()
                .put("algorithm", seal.algorithm())
                .put("key", seal.key())
                .put("value", seal.value()));
        byte[] all = Arrays.copyOf(body, body.length + 1 + line.length);
        all[body.length] = '\n';
        System.arraycopy(line, 0, all, body.length + 1, line.length);
        return all;
    }

    /**
     * Returns what bytes say.
     *
     * @throws IllegalArgumentException if they are no segment
     */
    static Sealed read(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
        if (lines.length != 2) {
            throw new IllegalArgumentException("it has %d lines, and two are expected".formatted(lines.length));
        }
        try {
            Segment segment = segment(JSON.readTree(lines[0]));
            Seal seal = seal(JSON.readTree(lines[1]));
            if (!Arrays.equals(write(body(segment), seal), bytes)) {
                throw new IllegalArgumentException("it is not written as segments are");
            }
            return new Sealed(segment, seal);
        } catch (JsonProcessingException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("it is damaged", e);
        }
    }

    private static void write(AuditRecord record, ObjectNode json) {
        json.put("time", record.time().toString()).put("kind", record.kind().word());
        record.product().ifPresent(product -> json.put("product", product.toString()));
        ObjectNode parties = json.putObject("parties");
        record.parties().forEach((role, party) -> write(party, parties.putObject(role)));
        ObjectNode details = json.putObject("details");
        record.details().forEach(details::put);
    }

    private static void write(AuditParty party, ObjectNode json) {
        json.put("pseudonym", party.pseudonym());
        json.put("kind", party.kind().name().toLowerCase(Locale.ROOT));
        party.domain().ifPresent(domain -> json.put("domain", domain));
        party.verifier().ifPresent(verifier -> json.put("verifier", verifier));
    }

    private static Segment segment(JsonNode json) {
        String form = json.path("form").asText();
        if (!form.equals(FORM)) {
            throw new IllegalArgumentException("its form '%s' is unknown, use a later SDK".formatted(form));
        }
        List<AuditRecord> records = new ArrayList<>();
        long first = json.path("first").asLong();
        for (JsonNode record : json.path("records")) {
            records.add(record(first + records.size(), record));
        }
        return new Segment(
                json.path("segment").asLong(),
                json.path("writer").asText(),
                json.path("previous").asText(),
                Instant.parse(json.path("sealedAt").asText()),
                records);
    }

    private static AuditRecord record(long number, JsonNode json) {
        Map<String, AuditParty> parties = new TreeMap<>();
        json.path("parties").properties().forEach(party -> parties.put(party.getKey(), party(party.getValue())));
        Map<String, String> details = new TreeMap<>();
        json.path("details")
                .properties()
                .forEach(
                        detail -> details.put(detail.getKey(), detail.getValue().asText()));
        String kind = json.path("kind").asText();
        return new AuditRecord(
                number,
                Instant.parse(json.path("time").asText()),
                AuditKind.find(kind)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "it records a '%s', which is unknown, use a later SDK".formatted(kind))),
                find(json, "product").map(ProductId::parse),
                parties,
                details);
    }

    private static AuditParty party(JsonNode json) {
        return new AuditParty(
                json.path("pseudonym").asText(),
                Principal.Kind.valueOf(json.path("kind").asText().toUpperCase(Locale.ROOT)),
                find(json, "domain"),
                find(json, "verifier"));
    }

    private static Seal seal(JsonNode json) {
        String value = json.path("value").asText();
        if (!value.matches("([0-9a-f]{2})+")) {
            throw new IllegalArgumentException("its seal is no hexadecimal number");
        }
        return new Seal(json.path("algorithm").asText(), json.path("key").asText(), value);
    }

    private static Optional<String> find(JsonNode json, String key) {
        return Optional.ofNullable(json.get(key)).map(JsonNode::asText);
    }

    private static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write an audit segment as JSON", e);
        }
    }
}
