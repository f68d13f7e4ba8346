package io.meshsdk.identity;

import java.util.regex.Pattern;

/**
 * The alphabet of names: what a path, a URL and every catalog can hold.
 *
 * @since 0.1.0
 */
public final class Names {
    private static final Pattern SEGMENT = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

    private Names() {}

    /**
     * Refuses what is no name.
     *
     * @param what what it is to be the name of, for the message
     * @throws IllegalArgumentException if it is not {@code [a-z][a-z0-9_-]{0,62}}
     */
    public static void require(String what, String name) {
        if (!SEGMENT.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Invalid %s '%s': expected [a-z][a-z0-9_-]{0,62}, for example 'orders'".formatted(what, name));
        }
    }
}
