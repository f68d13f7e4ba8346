package io.meshsdk.core.governance.waiver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.core.governance.PolicyOwner;
import io.meshsdk.identity.ProductId;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The form in which a journal has what happens to waivers. */
final class WaiverForm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORM = 1;

    private WaiverForm() {}

    static byte[] write(WaiverEvent event) {
        ObjectNode json = JSON.createObjectNode().put("form", FORM).put("id", event.id());
        json.put("at", event.at().toString());
        if (event instanceof WaiverEvent.Requested requested) {
            write(json.put("event", "requested"), requested.request());
            write(json, requested.subject());
        } else if (event instanceof WaiverEvent.Renewing renewing) {
            write(json.put("event", "renewing"), renewing.request());
        } else if (event instanceof WaiverEvent.Approved approved) {
            json.put("event", "approved").put("by", approved.approval().by());
            PolicyOwner right = approved.approval().right();
            right.domain().ifPresent(domain -> json.put("ownerDomain", domain));
            json.put("ownerRole", right.role());
            json.put("until", approved.approval().until().toString());
        } else if (event instanceof WaiverEvent.Ended ended) {
            json.put("event", ended.state().name().toLowerCase(Locale.ROOT)).put("by", ended.by());
        }
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot write waiver '%s'".formatted(event.id()), e);
        }
    }

    /** Returns the event; throws IllegalArgumentException where it is damaged or of a later form. */
    static WaiverEvent read(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json.path("form").asInt() != FORM) {
                throw new IllegalArgumentException("its form is unknown to this version of the SDK");
            }
            return read(json, json.path("event").asText());
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("it is damaged", e);
        }
    }

    private static WaiverEvent read(JsonNode json, String event) {
        String id = text(json, "id");
        Instant at = Instant.parse(text(json, "at"));
        return switch (event) {
            case "requested" -> new WaiverEvent.Requested(id, subject(json), request(json, at));
            case "renewing" -> new WaiverEvent.Renewing(id, request(json, at));
            case "approved" ->
                new WaiverEvent.Approved(
                        id, new Waiver.Approval(text(json, "by"), right(json), at, Instant.parse(text(json, "until"))));
            case "refused" -> new WaiverEvent.Ended(id, Waiver.State.REFUSED, text(json, "by"), at);
            case "revoked" -> new WaiverEvent.Ended(id, Waiver.State.REVOKED, text(json, "by"), at);
            default -> throw new IllegalArgumentException("it tells of '%s', which is unknown".formatted(event));
        };
    }

    private static PolicyOwner right(JsonNode json) {
        return new PolicyOwner(
                json.has("ownerDomain") ? Optional.of(text(json, "ownerDomain")) : Optional.empty(),
                text(json, "ownerRole"));
    }

    private static void write(ObjectNode json, Waiver.Request request) {
        json.put("by", request.by())
                .put("lasting", request.lasting().toString())
                .put("reason", request.reason());
    }

    private static Waiver.Request request(JsonNode json, Instant at) {
        return new Waiver.Request(text(json, "by"), at, Duration.parse(text(json, "lasting")), text(json, "reason"));
    }

    private static void write(ObjectNode json, WaiverSubject subject) {
        json.put("product", subject.product().toString())
                .put("major", subject.major())
                .put("policy", subject.found().policy())
                .put("code", subject.found().code())
                .put("element", subject.found().element())
                .put("contract", subject.contractDigest());
    }

    private static WaiverSubject subject(JsonNode json) {
        return new WaiverSubject(
                ProductId.parse(text(json, "product")),
                json.path("major").asInt(),
                new WaiverSubject.Found(text(json, "policy"), text(json, "code"), text(json, "element")),
                text(json, "contract"));
    }

    private static String text(JsonNode json, String key) {
        if (!json.path(key).isTextual()) {
            throw new IllegalArgumentException("'%s' is missing".formatted(key));
        }
        return json.path(key).asText();
    }
}
