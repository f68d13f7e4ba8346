package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may be said of every part of a contract or product. Immutable; each refinement returns a copy.
 *
 * @param id the stable id, if any: letters, digits, {@code -} and {@code _}, unique in its list
 * @param tags words to find it by
 * @param customProperties properties that no standard names
 * @param authoritativeDefinitions links to where it is defined
 * @param others keys that were read and are not understood, kept as they were written
 * @since 0.1.0
 */
@CheckReturnValue
public record Annotations(
        Optional<String> id,
        List<String> tags,
        List<CustomProperty> customProperties,
        List<AuthoritativeDefinition> authoritativeDefinitions,
        Map<String, Value> others) {
    private static final Annotations NONE =
            new Annotations(Optional.empty(), List.of(), List.of(), List.of(), Map.of());

    /** Copies the lists and the map, order kept. */
    public Annotations {
        tags = List.copyOf(tags);
        customProperties = List.copyOf(customProperties);
        authoritativeDefinitions = List.copyOf(authoritativeDefinitions);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** Returns annotations that say nothing. */
    public static Annotations none() {
        return NONE;
    }

    /** Returns a copy with a stable id. */
    public Annotations id(String stableId) {
        return new Annotations(Optional.of(stableId), tags, customProperties, authoritativeDefinitions, others);
    }

    /** Returns a copy with these tags instead. */
    public Annotations tags(String... words) {
        return new Annotations(id, List.of(words), customProperties, authoritativeDefinitions, others);
    }

    /** Returns a copy with one custom property more. */
    public Annotations with(CustomProperty property) {
        return new Annotations(id, tags, and(customProperties, property), authoritativeDefinitions, others);
    }

    /** Returns a copy with one link more. */
    public Annotations with(AuthoritativeDefinition definition) {
        return new Annotations(id, tags, customProperties, and(authoritativeDefinitions, definition), others);
    }

    /** Returns a copy with these keys that are not understood instead. */
    public Annotations others(Map<String, Value> keys) {
        return new Annotations(id, tags, customProperties, authoritativeDefinitions, keys);
    }

    /** Returns the value of the first custom property of a name. */
    public Optional<Value> find(String property) {
        return customProperties.stream()
                .filter(one -> one.property().equals(property))
                .map(CustomProperty::value)
                .findFirst();
    }

    private static <T> List<T> and(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
