package io.meshsdk.access;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.regex.Pattern;

/**
 * A key, and the id under which it is known. The key appears nowhere: neither {@link #toString()} nor an exception tells it,
 * and two secrets are equal only if they are one object. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Secret {
    private static final int LEAST_BYTES = 16;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private final String id;
    private final byte[] key;

    private Secret(String id, byte[] key) {
        this.id = id;
        this.key = key;
    }

    /**
     * Returns a secret of a copy of a key.
     *
     * @param id {@code [A-Za-z0-9][A-Za-z0-9._-]{0,62}}, which is no secret
     * @param key 16 bytes at least, 32 random ones best
     * @throws IllegalArgumentException if the id or the length of the key is not as said
     */
    public static Secret of(String id, byte[] key) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Invalid id of a secret: expected [A-Za-z0-9][A-Za-z0-9._-]{0,62}");
        }
        if (key.length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "Invalid secret '%s': expected %d bytes at least".formatted(id, LEAST_BYTES));
        }
        return new Secret(id, key.clone());
    }

    /** Returns the id. */
    public String id() {
        return id;
    }

    /** Returns a copy of the key. Whoever takes it keeps it to itself. */
    public byte[] key() {
        return key.clone();
    }

    /** Returns the id; never the key. */
    @Override
    public String toString() {
        return "Secret[" + id + "]";
    }
}
