package io.meshsdk;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Locale;

/**
 * Who says something that a product inherits.
 *
 * @param level the kind of place
 * @param name its name; empty for an organisation that has none
 * @since 0.1.0
 */
@CheckReturnValue
public record Origin(Level level, String name) {
    /** Returns level and name, for example {@code domain 'sales'}. */
    @Override
    public String toString() {
        String word = level.name().toLowerCase(Locale.ROOT);
        return name.isEmpty() ? word : "%s '%s'".formatted(word, name);
    }

    /** The places products inherit from, the nearest first. */
    public enum Level {
        /** A template that the product names. */
        TEMPLATE,
        /** The product's domain. */
        DOMAIN,
        /** The organisation of the domain. */
        ORGANIZATION
    }
}
