package io.meshsdk.spi.access;

import io.meshsdk.access.Secret;
import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * Gives the keys by which masks make tokens, and the audit its seals: from a vault, a key management service, the environment.
 * Given to {@code Mesh.builder()} by the host, never looked up. Thread-safe.
 *
 * <p>A purpose names what keys are for: {@code mask/customer-id}, {@code audit}, {@code pseudonym}. Each has keys under ids,
 * one of which is current; the others stay, so that what they made can be told until it is made anew.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface SecretProvider {
    /**
     * Returns the key by which new things are made; empty where there is none for the purpose, which the asker refuses.
     *
     * @throws io.meshsdk.error.MeshException if the keys cannot be reached
     */
    Optional<Secret> current(String purpose);

    /**
     * Returns the key of an id, current or not.
     *
     * @throws io.meshsdk.error.MeshException if the keys cannot be reached
     */
    Optional<Secret> find(String purpose, String id);
}
