package io.meshsdk.core.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.access.Mask;
import io.meshsdk.core.access.mask.MaskWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form of a mask in JSON: its kind, and what else it says as a list of texts. */
final class MaskForm {
    private MaskForm() {}

    static ObjectNode write(Mask mask) {
        ObjectNode form = Json.object();
        if (mask instanceof Mask.Partial partial) {
            return form.put("kind", "partial").put("first", partial.first()).put("last", partial.last());
        }
        MaskWords words = MaskWords.of(mask);
        form.put("kind", words.word());
        if (!words.texts().isEmpty()) {
            ArrayNode with = form.putArray("with");
            words.texts().forEach(with::add);
        }
        return form;
    }

    static Optional<Mask> read(JsonNode form) {
        String kind = form.path("kind").asText();
        if (kind.equals("partial")) {
            return partial(form.path("first"), form.path("last"));
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode text : form.path("with")) {
            if (!text.isTextual()) {
                return Optional.empty();
            }
            texts.add(text.textValue());
        }
        try {
            return Optional.of(new MaskWords(kind, texts).mask());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Mask> partial(JsonNode first, JsonNode last) {
        boolean counts = first.isInt() && last.isInt() && first.intValue() >= 0 && last.intValue() >= 0;
        return counts ? Optional.of(Mask.partial(first.intValue(), last.intValue())) : Optional.empty();
    }
}
