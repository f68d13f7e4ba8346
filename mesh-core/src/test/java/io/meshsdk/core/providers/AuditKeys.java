package io.meshsdk.core.providers;

import io.meshsdk.access.Secret;
import io.meshsdk.core.secrets.KeyRing;
import io.meshsdk.spi.access.SecretProvider;
import java.nio.charset.StandardCharsets;

/** Keys of the seals of an audit, and of the pseudonyms in it. */
final class AuditKeys {
    static final SecretProvider HELD =
            KeyRing.empty().with("audit", key("seals")).with("pseudonym", key("pseudonyms"));

    private AuditKeys() {}

    private static Secret key(String of) {
        return Secret.of("k1", (of + " and a key that is long enough").getBytes(StandardCharsets.UTF_8));
    }
}
