package io.meshsdk.core.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.schema.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What a contract says about a field and the target has no word for, under a key of our own.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class FieldExtension {
    /** The key of an extension. */
    public static final String KEY = "meshsdk";

    /** The key, in an extension, of the name that the contract gives. */
    public static final String NAME = "name";

    /** The key, in an extension, of the type that the contract gives. */
    public static final String TYPE = "type";

    private static final Set<String> KEYS = Set.of(
            NAME, TYPE, "primaryKey", "synonyms", "examples", "tags", "pii", "taxonomy", "classification", "mask");

    private final JsonNode extension;
    private final String path;
    private final Findings findings;

    private FieldExtension(JsonNode extension, String path, Findings findings) {
        this.extension = extension;
        this.path = path;
        this.findings = findings;
    }

    /** Returns the extension of a field; empty where the target says all of it. */
    public static ObjectNode of(Field field) {
        ObjectNode extension = Json.object();
        if (field.isPrimaryKey()) {
            extension.put("primaryKey", true);
        }
        put(extension, "synonyms", field.synonyms());
        put(extension, "examples", field.examples());
        put(extension, "tags", field.tags());
        field.pii().ifPresent(category -> extension.put("pii", category));
        field.taxonomy().ifPresent(code -> extension.put("taxonomy", code));
        field.declaredClassification().ifPresent(level -> extension.put("classification", word(level)));
        field.mask().ifPresent(mask -> extension.set("mask", MaskForm.write(mask)));
        return extension;
    }

    /** Returns the field with what the extension of a node says about it. */
    public static Field refine(Field field, JsonNode node, String path, Findings findings) {
        JsonNode extension = node.path(KEY);
        if (extension.isMissingNode()) {
            return field;
        }
        return new FieldExtension(extension, path, findings).refine(field);
    }

    private Field refine(Field field) {
        Json.keys(extension).stream().filter(key -> !KEYS.contains(key)).forEach(this::noteUnknown);
        Field refined = extension.path("primaryKey").asBoolean() ? field.primaryKey() : field;
        refined = with(refined, "synonyms", (some, texts) -> texts(texts).map(some::synonyms));
        refined = with(refined, "examples", (some, texts) -> texts(texts).map(some::examples));
        refined = with(refined, "tags", (some, texts) -> texts(texts).map(some::tagged));
        refined = with(refined, "pii", (some, text) -> text(text).map(some::pii));
        refined = with(refined, "taxonomy", (some, text) -> text(text).map(some::taxonomy));
        refined = with(refined, "classification", (some, text) -> level(text).map(some::classified));
        return with(refined, "mask", (some, mask) -> MaskForm.read(mask).map((Mask found) -> some.masked(found)));
    }

    private Field with(Field field, String key, BiFunction<Field, JsonNode, Optional<Field>> refinement) {
        JsonNode value = extension.path(key);
        if (value.isMissingNode()) {
            return field;
        }
        Optional<Field> refined = refinement.apply(field, value);
        if (refined.isEmpty()) {
            noteUnknown(key);
        }
        return refined.orElse(field);
    }

    private void noteUnknown(String key) {
        findings.note(path, "'%s' of the extension '%s' is not understood and left out.".formatted(key, KEY));
    }

    private static void put(ObjectNode extension, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode array = extension.putArray(key);
            texts.forEach(array::add);
        }
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    private static Optional<String[]> texts(JsonNode node) {
        String[] texts = new String[node.size()];
        for (int i = 0; i < texts.length; i++) {
            if (!node.path(i).isTextual()) {
                return Optional.empty();
            }
            texts[i] = node.path(i).textValue();
        }
        return node.isArray() ? Optional.of(texts) : Optional.empty();
    }

    private static Optional<Classification> level(JsonNode node) {
        return Arrays.stream(Classification.values())
                .filter(level -> node.isTextual() && word(level).equals(node.textValue()))
                .findFirst();
    }

    private static String word(Classification level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
