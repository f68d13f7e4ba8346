package io.meshsdk.access;

import java.util.regex.Pattern;

/** The alphabet of domains and roles: one that a policy names is one a principal can have. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

    private Words() {}

    static void require(String what, String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException(
                    "Invalid %s '%s': expected [a-z][a-z0-9_-]{0,62}, for example 'marketing'".formatted(what, word));
        }
    }
}
