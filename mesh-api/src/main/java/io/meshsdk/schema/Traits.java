package io.meshsdk.schema;

import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.EnumValue;
import io.meshsdk.metadata.Relationship;
import io.meshsdk.metadata.Synonym;
import io.meshsdk.metadata.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a contract says about a field beyond its name and type. */
record Traits(Keys keys, Texts texts, Sensitivity sensitivity, Values values, Origin origin, Annotations annotations) {
    static final Traits NONE = new Traits(
            new Keys(false, false, OptionalInt.empty(), OptionalInt.empty()),
            new Texts(null, null, List.of(), List.of()),
            new Sensitivity(null, null, null, null, false),
            new Values(false, false, false, Map.of(), List.of()),
            new Origin(Physical.NONE, Derivation.NONE, null, List.of()),
            Annotations.none());

    Traits with(Keys changed) {
        return new Traits(changed, texts, sensitivity, values, origin, annotations);
    }

    Traits with(Texts changed) {
        return new Traits(keys, changed, sensitivity, values, origin, annotations);
    }

    Traits with(Sensitivity changed) {
        return new Traits(keys, texts, changed, values, origin, annotations);
    }

    Traits with(Values changed) {
        return new Traits(keys, texts, sensitivity, changed, origin, annotations);
    }

    Traits with(Origin changed) {
        return new Traits(keys, texts, sensitivity, values, changed, annotations);
    }

    Traits with(Annotations changed) {
        return new Traits(keys, texts, sensitivity, values, origin, changed);
    }

    /** Whether rows are found by a field, and whether it may be empty. */
    record Keys(boolean required, boolean primaryKey, OptionalInt keyPosition, OptionalInt partitionPosition) {
        Keys withRequired(boolean changed) {
            return new Keys(changed, primaryKey, keyPosition, partitionPosition);
        }

        Keys withPrimaryKey(OptionalInt position) {
            return new Keys(true, true, position, partitionPosition);
        }

        Keys withoutPrimaryKey() {
            return new Keys(required, false, OptionalInt.empty(), partitionPosition);
        }

        Keys withPartition(int position) {
            return new Keys(required, primaryKey, keyPosition, OptionalInt.of(position));
        }
    }

    /** What helps people to understand and find a field. */
    record Texts(@Nullable String text, @Nullable String businessName, List<Synonym> synonyms, List<Value> examples) {
        Texts {
            synonyms = List.copyOf(synonyms);
            examples = List.copyOf(examples);
        }

        Texts withDescription(String changed) {
            return new Texts(changed, businessName, synonyms, examples);
        }

        Texts withBusinessName(String changed) {
            return new Texts(text, changed, synonyms, examples);
        }

        Texts withSynonyms(List<Synonym> changed) {
            return new Texts(text, businessName, changed, examples);
        }

        Texts withExamples(List<Value> changed) {
            return new Texts(text, businessName, synonyms, changed);
        }
    }

    /** How far the values of a field may travel. */
    record Sensitivity(
            @Nullable String category,
            @Nullable String code,
            @Nullable Classification ownClassification,
            @Nullable Mask ownMask,
            boolean quasi) {
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
            return new Sensitivity(changed, code, ownClassification, ownMask, quasi);
        }

        Sensitivity withTaxonomy(String changed) {
            return new Sensitivity(category, changed, ownClassification, ownMask, quasi);
        }

        Sensitivity withClassification(Classification changed) {
            return new Sensitivity(category, code, changed, ownMask, quasi);
        }

        Sensitivity withQuasi() {
            return new Sensitivity(category, code, ownClassification, ownMask, true);
        }

        Sensitivity withMask(Mask changed) {
            return new Sensitivity(category, code, ownClassification, changed, quasi);
        }
    }

    /** Which values a field accepts, and whether anybody should rest on them. */
    record Values(
            boolean unique,
            boolean critical,
            boolean deprecated,
            Map<String, Value> options,
            List<EnumValue> accepted) {
        Values {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
            accepted = List.copyOf(accepted);
        }

        Values withUnique(boolean changed) {
            return new Values(changed, critical, deprecated, options, accepted);
        }

        Values withCritical(boolean changed) {
            return new Values(unique, changed, deprecated, options, accepted);
        }

        Values withDeprecated(boolean changed) {
            return new Values(unique, critical, changed, options, accepted);
        }

        Values withOption(String key, Value value) {
            Map<String, Value> more = new LinkedHashMap<>(options);
            more.put(key, value);
            return new Values(unique, critical, deprecated, more, accepted);
        }

        Values withAccepted(List<EnumValue> changed) {
            return new Values(unique, critical, deprecated, options, changed);
        }
    }

    /** Where the values of a field come from, lie and point to. */
    record Origin(
            Physical physical,
            Derivation derivation,
            @Nullable String semanticType,
            List<Relationship> relationships) {
        Origin {
            relationships = List.copyOf(relationships);
        }

        Origin withPhysical(Physical changed) {
            return new Origin(changed, derivation, semanticType, relationships);
        }

        Origin withDerivation(Derivation changed) {
            return new Origin(physical, changed, semanticType, relationships);
        }

        Origin withSemanticType(String changed) {
            return new Origin(physical, derivation, changed, relationships);
        }

        Origin withRelationships(List<Relationship> changed) {
            return new Origin(physical, derivation, semanticType, changed);
        }
    }
}
