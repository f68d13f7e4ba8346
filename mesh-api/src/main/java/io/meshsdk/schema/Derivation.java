package io.meshsdk.schema;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.Optional;

/**
 * How the values of a field are made; described, never run.
 *
 * @param sourceObjects what they are made of, as written
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
}
