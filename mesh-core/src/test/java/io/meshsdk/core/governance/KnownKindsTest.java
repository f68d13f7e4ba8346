package io.meshsdk.core.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.governance.builtin.PolicyKind;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.spi.policy.InvalidSettingsException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KnownKindsTest {
    private static final ClassLoader NOTHING = new ClassLoader(ClassLoader.getPlatformClassLoader()) {};

    private static KnownKinds kinds(WordKind... registered) {
        return KnownKinds.of(List.of(registered), NOTHING);
    }

    @Test
    void of_registeredProvider_isKnownBesideThoseBuiltIn() {
        KnownKinds kinds = kinds(new WordKind("word"));

        assertThat(kinds.all())
                .hasSize(PolicyKinds.all().size() + 1)
                .extracting(PolicyKind::name)
                .isSorted()
                .contains("naming", "word");
        assertThat(kinds.find("word").orElseThrow().ownSettings()).hasSize(1);
        assertThat(kinds().find("word")).isEmpty();
    }

    @Test
    void create_ofAProvider_isWhatWasSaid() {
        PolicySettings settings = PolicySettings.none()
                .with("word", "orders")
                .with("scope", "sales")
                .with("mode", "warn")
                .with("points", List.of("register"))
                .with("waivable", "false")
                .with("version", "2.0");

        Policy made = kinds(new WordKind("word")).create("word", "says-orders", settings);

        assertThat(made.id()).isEqualTo("says-orders");
        assertThat(made.version()).isEqualTo("2.0 orders");
        assertThat(made.scope()).isEqualTo(PolicyScope.domain("sales"));
        assertThat(made.points()).containsExactly(EnforcementPoint.REGISTER);
        assertThat(made.rollout().mode()).isEqualTo(PolicyMode.WARN);
        assertThat(made.waivers().waivable()).isFalse();
    }

    @Test
    void create_settingsOfNoUse_isRefused() {
        KnownKinds kinds = kinds(new WordKind("word"));

        assertThatThrownBy(() -> kinds.create("word", "says", PolicySettings.none()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("'says'", "word");
        assertThatThrownBy(
                        () -> kinds.create("word", "says", PolicySettings.none().with("words", "orders")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'words'");
        assertThatThrownBy(
                        () -> kinds.create("word", "says", PolicySettings.none().with("word", Value.of(1L))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("WordKind", "ClassCastException");
    }

    @Test
    void create_providerThatMakesAnother_isRefused() {
        KnownKinds kinds = kinds(new WordKind("word") {
            @Override
            PolicyScope scope(PolicyScope said) {
                return PolicyScope.domain("nowhere");
            }
        });

        assertThatThrownBy(
                        () -> kinds.create("word", "says", PolicySettings.none().with("word", "orders")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scope");
    }

    @Test
    void create_unknownKind_saysWhatToAdd() {
        assertThatThrownBy(() -> kinds().create("cel", "ours", PolicySettings.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'cel'", "mesh-policy-cel");
    }

    @Test
    void of_twoOfOneName_isAnErrorThatNamesThem() {
        assertThatThrownBy(() -> kinds(new WordKind("word"), new WordKind("word")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("WordKind", "'word'");
        assertThatThrownBy(() -> kinds(new WordKind("naming")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("built in");
        assertThatThrownBy(() -> kinds(new WordKind("No Kind")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kebab-case");
    }
}
