package io.meshsdk.schema;

import io.meshsdk.metadata.AgentContext;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.Relationship;
import io.meshsdk.metadata.Synonym;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a contract says about a schema object beyond its name and fields. */
record ObjectTraits(
        Words words,
        Physical physical,
        List<Relationship> relationships,
        @Nullable AgentContext context,
        Annotations annotations) {
    static final ObjectTraits NONE = new ObjectTraits(
            new Words(null, null, null, List.of(), false), Physical.NONE, List.of(), null, Annotations.none());

    ObjectTraits {
        relationships = List.copyOf(relationships);
    }

    ObjectTraits with(Words changed) {
        return new ObjectTraits(changed, physical, relationships, context, annotations);
    }

    ObjectTraits with(Physical changed) {
        return new ObjectTraits(words, changed, relationships, context, annotations);
    }

    ObjectTraits with(List<Relationship> changed) {
        return new ObjectTraits(words, physical, changed, context, annotations);
    }

    ObjectTraits with(AgentContext changed) {
        return new ObjectTraits(words, physical, relationships, changed, annotations);
    }

    ObjectTraits with(Annotations changed) {
        return new ObjectTraits(words, physical, relationships, context, changed);
    }

    /** What helps people to understand and find a schema object. */
    record Words(
            @Nullable String description,
            @Nullable String businessName,
            @Nullable String granularity,
            List<Synonym> synonyms,
            boolean deprecated) {
        Words {
            synonyms = List.copyOf(synonyms);
        }

        Words withDescription(String changed) {
            return new Words(changed, businessName, granularity, synonyms, deprecated);
        }

        Words withBusinessName(String changed) {
            return new Words(description, changed, granularity, synonyms, deprecated);
        }

        Words withGranularity(String changed) {
            return new Words(description, businessName, changed, synonyms, deprecated);
        }

        Words withSynonyms(List<Synonym> changed) {
            return new Words(description, businessName, granularity, changed, deprecated);
        }

        Words withDeprecated() {
            return new Words(description, businessName, granularity, synonyms, true);
        }
    }
}
