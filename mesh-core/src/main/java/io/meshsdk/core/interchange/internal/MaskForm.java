package io.meshsdk.core.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.access.Mask;
import java.util.Optional;

/** The form of a mask in JSON. */
final class MaskForm {
    private MaskForm() {}

    static ObjectNode write(Mask mask) {
        ObjectNode form = Json.object();
        if (mask instanceof Mask.Partial partial) {
            return form.put("kind", "partial").put("first", partial.first()).put("last", partial.last());
        }
        if (mask instanceof Mask.Email) {
            return form.put("kind", "email");
        }
        return form.put("kind", mask instanceof Mask.Redacted ? "redacted" : "nullified");
    }

    static Optional<Mask> read(JsonNode form) {
        return switch (form.path("kind").asText()) {
            case "partial" -> partial(form.path("first"), form.path("last"));
            case "email" -> Optional.of(Mask.email());
            case "redacted" -> Optional.of(Mask.redacted());
            case "nullified" -> Optional.of(Mask.nullified());
            default -> Optional.empty();
        };
    }

    private static Optional<Mask> partial(JsonNode first, JsonNode last) {
        boolean counts = first.isInt() && last.isInt() && first.intValue() >= 0 && last.intValue() >= 0;
        return counts ? Optional.of(Mask.partial(first.intValue(), last.intValue())) : Optional.empty();
    }
}
