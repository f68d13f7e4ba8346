package io.meshsdk.testkit.access;

import io.meshsdk.core.secrets.EnvironmentKeys;
import io.meshsdk.spi.access.SecretProvider;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

final class EnvironmentKeysContractTest extends SecretProviderContract {
    @Override
    protected SecretProvider provider() {
        return EnvironmentKeys.of(Map.of(
                "MESH_KEYS_MASK__PATIENT",
                key("2026", "a key of this year") + ", " + key("2025", "a key of last year"),
                "MESH_KEYS_AUDIT",
                key("2026", "a key of the audit"),
                "PASSWORD",
                "letmein"));
    }

    private static String key(String id, String text) {
        return id + ":" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
