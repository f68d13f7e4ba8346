package io.meshsdk.schema;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the values of a field are made; described, never run.
 *
 * @param sourceObjects what they are made of, as written; fields of products as {@link FieldSource} writes them
 * @param logic how, in the words of an engine, if said
 * @param description how, in words for people, if said
 * @since 0.1.0
 */
@CheckReturnValue
public record Derivation(List<String> sourceObjects, Optional<String> logic, Optional<String> description) {
    /** Nothing said. */
    public static final Derivation NONE = new Derivation(List.of(), Optional.empty(), Optional.empty());

    /** Copies the list. */
    public Derivation {
        sourceObjects = List.copyOf(sourceObjects);
    }

    /** Returns a copy that is made of fields of products, too; each once. */
    public Derivation from(List<FieldSource> fields) {
        List<String> all = new ArrayList<>(sourceObjects);
        fields.stream()
                .map(FieldSource::toString)
                .filter(source -> !all.contains(source))
                .forEach(all::add);
        return new Derivation(all, logic, description);
    }

    /**
     * Returns a copy that is made of fields of the only port of a product, too: copied, computed or aggregated. What protects them
     * has to protect what is made of them.
     *
     * @param product the product, as {@code domain.name}
     * @param fields the paths of the fields
     * @throws IllegalArgumentException if the product is not of this form, or a path is blank
     */
    public Derivation from(String product, String... fields) {
        return from(
                Arrays.stream(fields).map(path -> FieldSource.of(product, path)).toList());
    }

    /** Returns the fields of products that the values are made of; what else is written is left out. */
    public List<FieldSource> fieldSources() {
        return sourceObjects.stream()
                .map(FieldSource::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
