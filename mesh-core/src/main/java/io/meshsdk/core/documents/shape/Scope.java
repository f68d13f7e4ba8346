package io.meshsdk.core.documents.shape;

import java.util.List;
import java.util.Map;

/** Keys that hold together: those of a shape, or those of one of its cases. Equal to itself only. */
final class Scope {
    private final Map<String, Variants> keys;
    private final List<String> required;
    private final Operators operators;
    private final List<String> alike;

    Scope(Map<String, Variants> keys, Operators operators, List<String> alike) {
        this.keys = keys;
        this.required = keys.entrySet().stream()
                .filter(key -> key.getValue().isEverRequired())
                .map(Map.Entry::getKey)
                .toList();
        this.operators = operators;
        this.alike = alike;
    }

    /** Keys of which exactly one has to be there, in some versions. */
    record Operators(int versions, List<String> names) {
        static final Operators NONE = new Operators(0, List.of());
    }

    /** Returns the keys by name. */
    Map<String, Variants> keys() {
        return keys;
    }

    /** Returns the names of the keys that some version requires. */
    List<String> required() {
        return required;
    }

    Operators operators() {
        return operators;
    }

    /** Returns the keys whose values have to be of the same kind. */
    List<String> alike() {
        return alike;
    }
}
