package io.meshsdk.core.documents.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A scope while its lines are read. What it says itself replaces what it includes. */
final class ScopeDraft {
    private final Map<String, List<Variants.Variant>> keys = new LinkedHashMap<>();
    private final Set<String> own = new HashSet<>();
    private Scope.Operators operators = Scope.Operators.NONE;
    private List<String> alike = List.of();

    void add(String name, Variants.Variant variant) {
        List<Variants.Variant> variants =
                own.add(name) ? new ArrayList<>() : keys.getOrDefault(name, new ArrayList<>());
        if (variants.stream().anyMatch(other -> (other.versions() & variant.versions()) != 0)) {
            throw new IllegalStateException("'%s' means two things in one version.".formatted(name));
        }
        variants.add(variant);
        keys.put(name, variants);
    }

    void include(ScopeDraft other, int versions) {
        other.keys.forEach((name, variants) -> {
            List<Variants.Variant> kept = variants.stream()
                    .filter(variant -> (variant.versions() & versions) != 0)
                    .map(variant -> new Variants.Variant(variant.versions() & versions, variant.type(), variant.need()))
                    .toList();
            keys.put(name, new ArrayList<>(kept));
        });
        alike = other.alike.isEmpty() ? alike : other.alike;
    }

    void remove(String name) {
        keys.remove(name);
    }

    void exactlyOne(ScopeDraft other, int versions) {
        include(other, versions);
        operators = new Scope.Operators(versions, List.copyOf(other.keys.keySet()));
    }

    void alike(List<String> names) {
        alike = List.copyOf(names);
    }

    Scope build() {
        Map<String, Variants> built = new LinkedHashMap<>();
        keys.forEach((name, variants) -> built.put(name, new Variants(List.copyOf(variants))));
        return new Scope(built, operators, alike);
    }
}
