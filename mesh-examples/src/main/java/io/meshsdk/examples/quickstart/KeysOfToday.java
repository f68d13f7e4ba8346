package io.meshsdk.examples.quickstart;

import io.meshsdk.access.Secret;
import io.meshsdk.spi.access.SecretProvider;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A key of its own for each purpose, forgotten when the process ends; in earnest, keys come from a vault. */
final class KeysOfToday implements SecretProvider {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Secret> byPurpose = new ConcurrentHashMap<>();

    @Override
    public Optional<Secret> current(String purpose) {
        return Optional.of(byPurpose.computeIfAbsent(purpose, any -> Secret.of("today", key())));
    }

    @Override
    public Optional<Secret> find(String purpose, String id) {
        return current(purpose).filter(secret -> secret.id().equals(id));
    }

    private byte[] key() {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return key;
    }
}
