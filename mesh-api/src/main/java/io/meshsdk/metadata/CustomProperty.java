package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * A property that no standard names.
 *
 * @param id the stable id, if any
 * @param property the name
 * @param value the value, of any shape
 * @param description what it is for, if said
 * @param vendor whose tool reads it, if said
 * @since 0.1.0
 */
@CheckReturnValue
public record CustomProperty(
        Optional<String> id, String property, Value value, Optional<String> description, Optional<String> vendor) {
    /** Returns a property of a text. */
    public static CustomProperty of(String property, String value) {
        return of(property, Value.of(value));
    }

    /** Returns a property. */
    public static CustomProperty of(String property, Value value) {
        return new CustomProperty(Optional.empty(), property, value, Optional.empty(), Optional.empty());
    }
}
