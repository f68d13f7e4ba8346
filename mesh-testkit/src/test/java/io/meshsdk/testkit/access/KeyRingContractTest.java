package io.meshsdk.testkit.access;

import io.meshsdk.access.Secret;
import io.meshsdk.core.secrets.KeyRing;
import io.meshsdk.spi.access.SecretProvider;
import java.nio.charset.StandardCharsets;

final class KeyRingContractTest extends SecretProviderContract {
    @Override
    protected SecretProvider provider() {
        return KeyRing.empty()
                .with("mask/patient", key("2026", "a key of this year"), key("2025", "a key of last year"))
                .with("audit", key("2026", "a key of the audit"));
    }

    private static Secret key(String id, String text) {
        return Secret.of(id, text.getBytes(StandardCharsets.UTF_8));
    }
}
