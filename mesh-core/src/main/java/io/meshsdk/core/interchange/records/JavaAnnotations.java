package io.meshsdk.core.interchange.records;

import io.meshsdk.access.Mask;
import io.meshsdk.core.access.mask.MaskWords;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The annotations of components, for what their types cannot say. */
final class JavaAnnotations {
    /** The simple names of all of them. */
    static final Set<String> NAMES = Set.of(
            "Named",
            "Described",
            "Required",
            "PrimaryKey",
            "Synonyms",
            "Examples",
            "Tagged",
            "Pii",
            "Taxonomy",
            "Classified",
            "Classification",
            "Masked",
            "Decimal");

    private final JavaTypes types;
    private final List<String> annotations = new ArrayList<>();

    JavaAnnotations(JavaTypes types) {
        this.types = types;
    }

    List<String> of(Field field) {
        if (field.isPrimaryKey()) {
            annotations.add(types.annotation("PrimaryKey"));
        } else if (field.isRequired() && !JavaTypes.hasPrimitive(field.type())) {
            annotations.add(types.annotation("Required"));
        }
        field.description().ifPresent(text -> add("Described", literal(text, field)));
        add("Synonyms", field.synonyms(), field);
        add("Examples", field.examples(), field);
        add("Tagged", field.tags(), field);
        field.pii().ifPresent(category -> add("Pii", literal(category, field)));
        field.taxonomy().ifPresent(code -> add("Taxonomy", literal(code, field)));
        field.declaredClassification()
                .ifPresent(level ->
                        add("Classified", types.imported("io.meshsdk.access", "Classification") + "." + level.name()));
        field.mask().ifPresent(mask -> add("Masked", masked(mask, field)));
        return annotations;
    }

    private void add(String name, String value) {
        annotations.add(types.annotation(name) + "(" + value + ")");
    }

    private void add(String name, List<String> texts, Field field) {
        if (!texts.isEmpty()) {
            add(name, texts.stream().map(text -> literal(text, field)).collect(Collectors.joining(", ", "{", "}")));
        }
    }

    private static String literal(String text, Field field) {
        return JavaText.literal(text, "field '%s'".formatted(field.name()));
    }

    private static String masked(Mask mask, Field field) {
        if (mask instanceof Mask.Partial partial) {
            return "value = Masked.By.PARTIAL, first = %d, last = %d".formatted(partial.first(), partial.last());
        }
        MaskWords words = MaskWords.of(mask);
        String kind = "Masked.By." + words.word().toUpperCase(Locale.ROOT);
        return words.texts().isEmpty()
                ? kind
                : words.texts().stream()
                        .map(text -> literal(text, field))
                        .collect(Collectors.joining(", ", "value = " + kind + ", with = {", "}"));
    }
}
