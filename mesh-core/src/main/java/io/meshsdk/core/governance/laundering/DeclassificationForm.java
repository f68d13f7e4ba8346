package io.meshsdk.core.governance.laundering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.access.Principal;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.Declassification.Approved;
import io.meshsdk.policy.Declassification.Ended;
import io.meshsdk.policy.Declassification.Request;
import io.meshsdk.policy.Declassification.Subject;
import io.meshsdk.policy.Protection;
import io.meshsdk.schema.FieldSource;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Writes what was asked and decided as JSON, an entry each, and reads the entries back to what became of all. */
final class DeclassificationForm {
    private static final int FORMAT = 1;
    private static final String OF = "of";
    private static final String BY = "by";
    private static final String UNTIL = "until";
    private static final String ASKED = "asked";
    private static final String APPROVED = "approved";
    private static final String ENDED = "ended";

    private final ObjectMapper json = new ObjectMapper();

    byte[] write(Subject subject, Request request) {
        ObjectNode node = entry(ASKED, request.by(), request.at());
        node.put("product", subject.product().toString()).put("digest", subject.digest());
        node.put("element", subject.element()).put("source", subject.source().toString());
        subject.protections().forEach(one -> node.withArray("protections").add(one.name()));
        return bytes(node.put("reason", request.reason()));
    }

    byte[] write(long number, Approved approved) {
        ObjectNode node = entry(APPROVED, approved.by(), approved.at()).put(OF, number);
        approved.until().ifPresent(end -> node.put(UNTIL, end.toString()));
        return bytes(node);
    }

    byte[] write(long number, Ended ended) {
        return bytes(entry(ENDED, ended.by(), ended.at()).put(OF, number));
    }

    /**
     * Adds an entry of the journal of a domain to what was read before it. One that nobody could make by the rules counts for
     * nothing, and is noted. One of an act that is not known, as a later version of the SDK may write it, ends what it names, or all
     * where it names nothing: it may have ended it.
     *
     * @throws IOException if the bytes are no entry: the message says why
     */
    void read(byte[] bytes, DeclassificationLedger before) throws IOException {
        JsonNode node = json.readTree(bytes);
        if (node == null || node.path("format").asInt() != FORMAT) {
            throw new IOException("it is of another format than %d".formatted(FORMAT));
        }
        try {
            String act = text(node, "act");
            switch (act) {
                case ASKED -> before.asked(subject(node), request(node));
                case APPROVED -> before.approved(number(node), approved(node));
                case ENDED -> before.ended(number(node), new Ended(principal(node.path(BY)), at(node)));
                default -> before.strange(named(node));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("a value in it is not valid", e);
        }
    }

    private static int number(JsonNode node) throws IOException {
        JsonNode number = node.path(OF);
        if (!number.isInt() || number.asInt() < 0) {
            throw new IOException("it does not say what it decides on");
        }
        return number.asInt();
    }

    /** Returns what an act that nobody knows says that it decides on; empty where it does not say, so that it may be all. */
    private static OptionalInt named(JsonNode node) {
        JsonNode number = node.path(OF);
        return number.isInt() && number.asInt() >= 0 ? OptionalInt.of(number.asInt()) : OptionalInt.empty();
    }

    private static Approved approved(JsonNode node) throws IOException {
        Optional<Instant> until = node.has(UNTIL) ? Optional.of(Instant.parse(text(node, UNTIL))) : Optional.empty();
        return new Approved(principal(node.path(BY)), at(node), until);
    }

    private static Instant at(JsonNode node) throws IOException {
        return Instant.parse(text(node, "at"));
    }

    private static Subject subject(JsonNode node) throws IOException {
        Set<Protection> protections = EnumSet.noneOf(Protection.class);
        node.path("protections").forEach(word -> protections.add(Protection.valueOf(word.asText())));
        return new Subject(
                ProductId.parse(text(node, "product")),
                text(node, "digest"),
                text(node, "element"),
                FieldSource.parse(text(node, "source")),
                protections);
    }

    private static Request request(JsonNode node) throws IOException {
        return new Request(principal(node.path(BY)), text(node, "reason"), at(node));
    }

    private ObjectNode entry(String act, Principal by, Instant at) {
        ObjectNode node = json.createObjectNode();
        node.put("format", FORMAT).put("act", act).put("at", at.toString());
        ObjectNode who = node.putObject(BY);
        who.put("kind", by.kind().name()).put("name", by.name());
        by.domain().ifPresent(domain -> who.put("domain", domain));
        by.roles().forEach(who.withArray("roles")::add);
        by.verifier().ifPresent(verifier -> who.put("verifier", verifier));
        return node;
    }

    private static Principal principal(JsonNode node) throws IOException {
        String name = text(node, "name");
        String domain = text(node, "domain");
        Principal principal = Principal.Kind.valueOf(text(node, "kind")) == Principal.Kind.SERVICE
                ? Principal.service(name, domain)
                : Principal.user(name, domain);
        List<String> roles = new ArrayList<>();
        node.path("roles").forEach(role -> roles.add(role.asText()));
        Principal whole = principal.withRoles(roles.toArray(String[]::new));
        return node.has("verifier") ? whole.verifiedBy(text(node, "verifier")) : whole;
    }

    private byte[] bytes(ObjectNode node) {
        try {
            return json.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot write a declassification as JSON", e);
        }
    }

    private static String text(JsonNode node, String name) throws IOException {
        if (!node.path(name).isTextual()) {
            throw new IOException("'%s' in it is no text".formatted(name));
        }
        return node.path(name).asText();
    }
}
