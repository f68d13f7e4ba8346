package io.meshsdk;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.metadata.Annotations;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What helps people to find a product and to decide whether it is for them. Immutable; each refinement returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ProductDescription {
    private static final ProductDescription EMPTY = new ProductDescription(
            new Prose(null, null, null, null), new Words(List.of(), List.of(), List.of()), Annotations.none());

    private final Prose prose;
    private final Words words;
    private final Annotations annotations;

    private ProductDescription(Prose prose, Words words, Annotations annotations) {
        this.prose = prose;
        this.words = words;
        this.annotations = annotations;
    }

    /** Returns a description that says nothing. */
    public static ProductDescription empty() {
        return EMPTY;
    }

    /** Returns a copy with a text: what the data is. */
    public ProductDescription text(String text) {
        return new ProductDescription(
                new Prose(text, prose.purpose, prose.usage, prose.limitations), words, annotations);
    }

    /** Returns a copy with a purpose: why the data is there. */
    public ProductDescription purpose(String text) {
        return new ProductDescription(new Prose(prose.text, text, prose.usage, prose.limitations), words, annotations);
    }

    /** Returns a copy with a usage: how the data is meant to be used. */
    public ProductDescription usage(String text) {
        return new ProductDescription(
                new Prose(prose.text, prose.purpose, text, prose.limitations), words, annotations);
    }

    /** Returns a copy with limitations: what the data is not good for. */
    public ProductDescription limitations(String text) {
        return new ProductDescription(new Prose(prose.text, prose.purpose, prose.usage, text), words, annotations);
    }

    /** Returns a copy with tags. */
    public ProductDescription tags(String... tags) {
        return new ProductDescription(prose, new Words(List.of(tags), words.terms, words.synonyms), annotations);
    }

    /** Returns a copy with terms of the organisation's glossary. */
    public ProductDescription terms(String... terms) {
        return new ProductDescription(prose, new Words(words.tags, List.of(terms), words.synonyms), annotations);
    }

    /** Returns a copy with other words people use for the product. */
    public ProductDescription synonyms(String... synonyms) {
        return new ProductDescription(prose, new Words(words.tags, words.terms, List.of(synonyms)), annotations);
    }

    /** Returns what the data is. */
    public Optional<String> text() {
        return Optional.ofNullable(prose.text);
    }

    /** Returns why the data is there. */
    public Optional<String> purpose() {
        return Optional.ofNullable(prose.purpose);
    }

    /** Returns how the data is meant to be used. */
    public Optional<String> usage() {
        return Optional.ofNullable(prose.usage);
    }

    /** Returns what the data is not good for. */
    public Optional<String> limitations() {
        return Optional.ofNullable(prose.limitations);
    }

    /** Returns a copy of which something else is said. */
    public ProductDescription annotated(Annotations changed) {
        return new ProductDescription(prose, words, changed);
    }

    /** Returns what else is said. */
    public Annotations annotations() {
        return annotations;
    }

    /** Returns the tags. */
    public List<String> tags() {
        return words.tags;
    }

    /** Returns the terms of the organisation's glossary. */
    public List<String> terms() {
        return words.terms;
    }

    /** Returns other words people use for the product. */
    public List<String> synonyms() {
        return words.synonyms;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProductDescription description
                && prose.equals(description.prose)
                && words.equals(description.words)
                && annotations.equals(description.annotations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(prose, words, annotations);
    }

    /** Returns the text, or nothing. */
    @Override
    public String toString() {
        return text().orElse("");
    }

    private record Prose(
            @Nullable String text,
            @Nullable String purpose,
            @Nullable String usage,
            @Nullable String limitations) {}

    private record Words(List<String> tags, List<String> terms, List<String> synonyms) {
        Words {
            tags = List.copyOf(tags);
            terms = List.copyOf(terms);
            synonyms = List.copyOf(synonyms);
        }
    }
}
