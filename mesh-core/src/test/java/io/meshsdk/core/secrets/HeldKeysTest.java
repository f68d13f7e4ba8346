package io.meshsdk.core.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.meshsdk.access.Secret;
import io.meshsdk.error.KeyNotFoundException;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys in memory, and in variables of the environment. */
final class HeldKeysTest {
    private static final String BASE64 = "c2l4dGVlbiBieXRlcyBhdCBsZWFzdA==";

    @Nested
    final class Ring {
        @Test
        void with_aPurposeAgain_replacesItsKeysInTheCopyOnly() {
            KeyRing one = KeyRing.empty().with("audit", key("2025"));
            KeyRing two = one.with("audit", key("2026"), key("2025"));

            assertThat(one.current("audit")).map(Secret::id).contains("2025");
            assertThat(two.current("audit")).map(Secret::id).contains("2026");
            assertThat(KeyRing.empty().current("audit")).isEmpty();
            assertThat(two).hasToString("KeyRing[audit]");
        }

        @Test
        void with_whatIsNoPurposeOrNoRing_isRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> KeyRing.empty().with("../audit", key("2026")))
                    .withMessageContaining("mask/patient");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> KeyRing.empty().with("audit", key("2026"), key("2026")))
                    .withMessageContaining("two have the id '2026'");
        }

        private static Secret key(String id) {
            return Secret.of(id, new byte[32]);
        }
    }

    @Nested
    final class Environment {
        @Test
        void current_isTheFirstOfItsVariable() {
            EnvironmentKeys keys = EnvironmentKeys.of(Map.of(
                    "MESH_KEYS_MASK__CUSTOMER_ID",
                    "b:" + BASE64 + ",a:" + BASE64,
                    "MESH_KEYS_",
                    "a:" + BASE64,
                    "HOME",
                    "/root"));

            assertThat(keys.current("mask/customer-id")).map(Secret::id).contains("b");
            assertThat(keys.find("mask/customer-id", "a")).isPresent();
            assertThat(keys).hasToString("EnvironmentKeys[MESH_KEYS_, MESH_KEYS_MASK__CUSTOMER_ID]");
        }

        @Test
        void current_ofAPurposeThatAnotherWouldShareAVariableWith_isEmpty() {
            EnvironmentKeys keys =
                    EnvironmentKeys.of(Map.of("MESH_KEYS_A_B", "1:" + BASE64, "MESH_KEYS_A__B", "2:" + BASE64));

            assertThat(keys.current("a-b")).map(Secret::id).contains("1");
            assertThat(keys.current("a/b")).map(Secret::id).contains("2");
            assertThat(keys.current("a_b")).isEmpty();
            assertThat(keys.current("a__b")).isEmpty();
            assertThat(keys.current("a--b")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    BASE64,
                    ":" + BASE64,
                    "a b:" + BASE64,
                    "a:" + BASE64 + ",",
                    "a:" + BASE64 + ",a:" + BASE64,
                    "a:c2hvcnQ=",
                    "a:?" + BASE64
                })
        void current_ofAVariableThatHoldsNoKeys_isRefusedWithoutAWordOfIt(String text) {
            assertThatExceptionOfType(KeyNotFoundException.class)
                    .isThrownBy(() ->
                            EnvironmentKeys.of(Map.of("MESH_KEYS_AUDIT", text)).current("audit"))
                    .withMessageContaining("'MESH_KEYS_AUDIT'")
                    .withMessageNotContaining("c2")
                    .withNoCause();
        }

        @Test
        void ofProcess_keepsNothingElseOfTheEnvironment() {
            assertThat(EnvironmentKeys.ofProcess().toString()).doesNotContain("PATH");
        }
    }
}
