package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * One of the values a field accepts.
 *
 * @param value the value: a text, number, truth value or nothing
 * @param label what people are shown, if said
 * @param description what it means, if said
 * @param annotations what else is said of it
 * @since 0.1.0
 */
@CheckReturnValue
public record EnumValue(Value value, Optional<String> label, Optional<String> description, Annotations annotations) {
    /** Returns a value of which nothing else is said. */
    public static EnumValue of(Value value) {
        return new EnumValue(value, Optional.empty(), Optional.empty(), Annotations.none());
    }
}
