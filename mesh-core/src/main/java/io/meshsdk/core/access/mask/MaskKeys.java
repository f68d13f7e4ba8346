package io.meshsdk.core.access.mask;

import io.meshsdk.access.Secret;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.KeyNotFoundException;

/**
 * Where masks find their keys.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface MaskKeys {
    /** Returns what has no key. */
    static MaskKeys none() {
        return (purpose, id) -> {
            throw new KeyNotFoundException(
                    "Cannot find a key for '%s': there are none. Call Mesh.builder().secrets(...) with a provider that has one."
                            .formatted(purpose));
        };
    }

    /**
     * Returns a key.
     *
     * @param purpose what it is for
     * @param id the id of the key; the current one where it is empty
     * @throws KeyNotFoundException if there is none
     */
    Secret require(String purpose, String id);

    /** Returns the keys that masks of products of a domain may use; all of these unless said otherwise. */
    default MaskKeys of(String domain) {
        return this;
    }
}
