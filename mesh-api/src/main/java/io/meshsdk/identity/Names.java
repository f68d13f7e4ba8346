package io.meshsdk.identity;

import java.util.regex.Pattern;

/** The alphabet of names: what a path, a URL and every catalog can hold. */
final class Names {
    private static final Pattern SEGMENT = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

    private Names() {}

    static String require(String what, String name) {
        if (!SEGMENT.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Invalid %s '%s': expected [a-z][a-z0-9_-]{0,62}, for example 'orders'".formatted(what, name));
        }
        return name;
    }
}
