package io.meshsdk.schema;

import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a contract says about a field beyond its name and type. */
record Traits(boolean required, boolean primaryKey, Texts texts, Sensitivity sensitivity) {
    static final Traits NONE = new Traits(
            false, false, new Texts(null, List.of(), List.of(), List.of()), new Sensitivity(null, null, null, null));

    Traits withRequired(boolean value) {
        return new Traits(value, primaryKey && value, texts, sensitivity);
    }

    Traits withPrimaryKey() {
        return new Traits(required, true, texts, sensitivity);
    }

    Traits withTexts(Texts changed) {
        return new Traits(required, primaryKey, changed, sensitivity);
    }

    Traits withSensitivity(Sensitivity changed) {
        return new Traits(required, primaryKey, texts, changed);
    }

    /** What helps people to understand and find a field. */
    record Texts(@Nullable String text, List<String> synonyms, List<String> examples, List<String> tags) {
        Texts {
            synonyms = List.copyOf(synonyms);
            examples = List.copyOf(examples);
            tags = List.copyOf(tags);
        }

        Optional<String> description() {
            return Optional.ofNullable(text);
        }

        Texts withDescription(String changed) {
            return new Texts(changed, synonyms, examples, tags);
        }

        Texts withSynonyms(List<String> changed) {
            return new Texts(text, changed, examples, tags);
        }

        Texts withExamples(List<String> changed) {
            return new Texts(text, synonyms, changed, tags);
        }

        Texts withTags(List<String> changed) {
            return new Texts(text, synonyms, examples, changed);
        }
    }

    /** What restricts who sees the values of a field. */
    record Sensitivity(
            @Nullable String category,
            @Nullable String code,
            @Nullable Classification ownClassification,
            @Nullable Mask ownMask) {
        Optional<String> pii() {
            return Optional.ofNullable(category);
        }

        Optional<String> taxonomy() {
            return Optional.ofNullable(code);
        }

        Optional<Mask> mask() {
            return Optional.ofNullable(ownMask);
        }

        Optional<Classification> classification() {
            boolean low = ownClassification == null || !ownClassification.isAtLeast(Classification.CONFIDENTIAL);
            return category != null && low
                    ? Optional.of(Classification.CONFIDENTIAL)
                    : Optional.ofNullable(ownClassification);
        }

        boolean isSensitive() {
            return category != null
                    || ownMask != null
                    || classification()
                            .filter(found -> found.isAtLeast(Classification.CONFIDENTIAL))
                            .isPresent();
        }

        Sensitivity withPii(String changed) {
            return new Sensitivity(changed, code, ownClassification, ownMask);
        }

        Sensitivity withTaxonomy(String changed) {
            return new Sensitivity(category, changed, ownClassification, ownMask);
        }

        Sensitivity withClassification(Classification changed) {
            return new Sensitivity(category, code, changed, ownMask);
        }

        Sensitivity withMask(Mask changed) {
            return new Sensitivity(category, code, ownClassification, changed);
        }
    }
}
