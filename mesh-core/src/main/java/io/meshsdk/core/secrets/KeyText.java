package io.meshsdk.core.secrets;

import io.meshsdk.access.Secret;
import io.meshsdk.error.KeyNotFoundException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How keys, and what they are for, are written. Tells no key in any message. */
final class KeyText {
    private static final String SEGMENT = "[a-z][a-z0-9_-]{0,62}";
    private static final Pattern PURPOSE = Pattern.compile("%s(/%s)*".formatted(SEGMENT, SEGMENT));
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private KeyText() {}

    /** Whatever else is asked for has no keys: it could be the path of another file. */
    static boolean isPurpose(String text) {
        return PURPOSE.matcher(text).matches();
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static String requirePurpose(String text) {
        if (!isPurpose(text)) {
            throw new IllegalArgumentException(
                    "Invalid purpose of a key: expected words such as 'mask/patient', each [a-z][a-z0-9_-]{0,62}");
        }
        return text;
    }

    static List<Secret> requireApart(String purpose, List<Secret> keys) {
        Set<String> ids = new HashSet<>();
        for (Secret key : keys) {
            if (!ids.add(key.id())) {
                throw new IllegalArgumentException(
                        "Invalid keys for '%s': two have the id '%s', give each its own".formatted(purpose, key.id()));
            }
        }
        return List.copyOf(keys);
    }

    static Optional<Secret> find(List<Secret> keys, String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /**
     * Returns the key that a text in Base64 is.
     *
     * @param place where it is written, in words
     */
    static Secret parse(String place, String id, String base64) {
        try {
            return Secret.of(id, Base64.getDecoder().decode(base64.strip()));
        } catch (IllegalArgumentException e) {
            throw invalid(place, "16 bytes or more in Base64, 32 random ones best");
        }
    }

    static KeyNotFoundException invalid(String place, String expected) {
        return new KeyNotFoundException(
                "Cannot take a key from %s: expected %s. Write it anew, for example with 'openssl rand -base64 32'."
                        .formatted(place, expected));
    }
}
