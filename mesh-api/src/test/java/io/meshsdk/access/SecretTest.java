package io.meshsdk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class SecretTest {
    private static final byte[] KEY = "canary-0123456789".getBytes(StandardCharsets.US_ASCII);

    @Test
    void toString_tellsTheIdOnly() {
        assertThat(Secret.of("2026-11", KEY)).hasToString("Secret[2026-11]");
    }

    @Test
    void key_isACopy() {
        Secret secret = Secret.of("a", KEY);
        secret.key()[0] = 0;

        assertThat(secret.key()).isEqualTo(KEY);
    }

    @Test
    void of_shortKeyOrOddId_isRefusedWithoutTheKey() {
        assertThatThrownBy(() -> Secret.of("a", "canary".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> Secret.of("canary of a", KEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary");
    }
}
