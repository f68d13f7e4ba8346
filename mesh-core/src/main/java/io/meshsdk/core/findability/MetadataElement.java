package io.meshsdk.core.findability;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * What is graded in the metadata of a product, and how much it weighs. The weights are the SDK's own; together they are
 * 100.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum MetadataElement {
    /** The share of fields, nested ones included, with a description. */
    FIELD_DESCRIPTIONS(20),
    /** Purpose, usage and limitations, a third each. */
    PURPOSE(15),
    /** An owner, and where consumers ask for help: a half each. */
    OWNER_AND_SUPPORT(10),
    /** Tags, and terms of the glossary: a half each. */
    TAGS_AND_TERMS(10),
    /** Other words people use for the product or its fields: a third for each of the first three. */
    SYNONYMS(10),
    /** Expectations in every contract, and a recent score for them: a half each. */
    SCORED_RULES(10),
    /** The domain the product belongs to. */
    DOMAIN(5),
    /** The share of ports with a service level. */
    SERVICE_LEVELS(5),
    /** What the product was made from; does not apply to a source-aligned product that reads nothing. */
    LINEAGE(5),
    /** The share of fields, nested ones included, with examples. */
    EXAMPLES(5),
    /** A way to the data. */
    ACCESS_PATH(5);

    private final int weight;

    MetadataElement(int weight) {
        this.weight = weight;
    }

    /** Returns the weight among all elements. */
    public int weight() {
        return weight;
    }
}
