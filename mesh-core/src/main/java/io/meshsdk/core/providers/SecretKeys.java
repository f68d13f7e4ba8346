package io.meshsdk.core.providers;

import io.meshsdk.access.Secret;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.KeyNotFoundException;
import io.meshsdk.spi.access.SecretProvider;
import java.util.Optional;

/**
 * The keys that the host gives, if it gives any. What fails in the host's provider is told without its message, which may quote
 * a key.
 *
 * @param provider who gives them
 * @since 0.1.0
 */
@CheckReturnValue
public record SecretKeys(Optional<SecretProvider> provider) {
    /** Returns the keys of a mesh that has none. */
    public static SecretKeys none() {
        return new SecretKeys(Optional.empty());
    }

    /** Returns the key by which new things are made; empty where the host gives none for the purpose. */
    public Optional<Secret> current(String purpose) {
        return provider.flatMap(keys -> guarded(purpose, () -> keys.current(purpose)));
    }

    /** Returns the key of an id; empty where the host has it not. */
    public Optional<Secret> find(String purpose, String id) {
        return provider.flatMap(keys -> guarded(purpose, () -> keys.find(purpose, id)));
    }

    /**
     * Returns the key by which new things are made.
     *
     * @throws KeyNotFoundException if the host gives none for the purpose
     */
    public Secret require(String purpose) {
        return current(purpose)
                .orElseThrow(() -> new KeyNotFoundException(
                        "Cannot find a key for '%s': the host gives none. Call Mesh.builder().secrets(...) with a provider that has one."
                                .formatted(purpose)));
    }

    /**
     * Returns the key of an id, or the one by which new things are made where the id is empty.
     *
     * @throws KeyNotFoundException if the host has it not
     */
    public Secret require(String purpose, String id) {
        return id.isEmpty()
                ? require(purpose)
                : find(purpose, id)
                        .orElseThrow(() -> new KeyNotFoundException(
                                "Cannot find the key '%s' for '%s': the host has it not. Give the id of a key that it keeps."
                                        .formatted(id, purpose)));
    }

    private static Optional<Secret> guarded(String purpose, Question question) {
        try {
            return question.ask();
        } catch (RuntimeException e) {
            throw new KeyNotFoundException(
                    "Cannot find a key for '%s': the host's provider failed with %s. Mend the provider, or access to its keys."
                            .formatted(purpose, e.getClass().getSimpleName()));
        }
    }

    private interface Question {
        Optional<Secret> ask();
    }
}
