package io.meshsdk.testkit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.governance.KnownKinds;
import io.meshsdk.core.governance.PolicyTerms;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.quality.Severity;
import io.meshsdk.spi.policy.CommonTerms;
import io.meshsdk.spi.policy.InvalidSettingsException;
import io.meshsdk.spi.policy.PolicyKindProvider;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PolicyKindProvider} must do, so that governance documents and bundles can name its kind: extend this class in
 * the provider's tests.
 *
 * @since 0.1.0
 */
public abstract class PolicyKindProviderContract {
    private static final CommonTerms TERMS = new CommonTerms(
            "3.1",
            PolicyScope.domain("sales"),
            Set.of(EnforcementPoint.REGISTER, EnforcementPoint.DESIGN),
            Severity.CRITICAL,
            Rollout.of(PolicyMode.WARN).effectiveFrom(Instant.parse("2027-01-01T00:00:00Z")),
            WaiverRules.none());

    /** Creates the contract of a provider. */
    protected PolicyKindProviderContract() {}

    /** Returns the provider under test, a new object each time. */
    protected abstract PolicyKindProvider provider();

    /** Returns settings that make a policy. */
    protected abstract Map<String, Value> settings();

    /** Returns other settings, which make a policy that judges otherwise. */
    protected abstract Map<String, Value> otherSettings();

    /** Returns settings of names that the kind knows, and of no use. */
    protected abstract Map<String, Value> badSettings();

    @Test
    @DisplayName("the kind has a name in kebab-case, a sentence, and is not built in")
    void kind_named_isKnownBesideThoseBuiltIn() {
        assertThat(provider().kind())
                .matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")
                .isEqualTo(provider().kind());
        assertThat(provider().asks()).isNotBlank();
        assertThat(KnownKinds.builtIn().find(provider().kind())).isEmpty();
        assertThat(KnownKinds.of(List.of(provider()), new ClassLoader(null) {})
                        .find(provider().kind()))
                .isPresent();
    }

    @Test
    @DisplayName("settings are named once each, and none is called as one that all kinds know")
    void settings_named_areTheKindsOwn() {
        List<String> names = provider().settings();

        assertThat(names)
                .doesNotHaveDuplicates()
                .doesNotContain("severity", "mode", "scope", "points", "version", "id");
        assertThat(names).containsAll(settings().keySet());
        assertThat(names).containsAll(badSettings().keySet());
    }

    @Test
    @DisplayName("a policy is of the id, scope, points, rollout and waivers that were said")
    void policy_ofTerms_keepsThem() {
        Policy policy = provider().policy("ours", TERMS, settings());

        assertThat(policy.id()).isEqualTo("ours");
        assertThat(policy.version()).startsWith("3.1");
        assertThat(policy.scope()).isEqualTo(TERMS.scope());
        assertThat(policy.points()).isEqualTo(TERMS.points());
        assertThat(policy.rollout()).isEqualTo(TERMS.rollout());
        assertThat(policy.waivers()).isEqualTo(TERMS.waivers());
    }

    @Test
    @DisplayName("equal settings make equal versions, also in another order, and other settings another version")
    void version_ofSettings_tellsThemApart() {
        String version = provider().policy("ours", TERMS, settings()).version();

        assertThat(provider().policy("ours", TERMS, new TreeMap<>(settings())).version())
                .isEqualTo(version);
        assertThat(provider().policy("ours", TERMS, otherSettings()).version()).isNotEqualTo(version);
    }

    @Test
    @DisplayName("a policy says what was set of it, so that a council's bundle can name it")
    void settings_ofAPolicy_tellThoseOfOtherSettingsApart() {
        Policy policy = provider().policy("ours", TERMS, settings());

        assertThat(PolicyTerms.areSilent(policy)).isFalse();
        assertThat(PolicyTerms.of(policy)).isEqualTo(PolicyTerms.of(provider().policy("ours", TERMS, settings())));
        assertThat(PolicyTerms.of(policy))
                .isNotEqualTo(PolicyTerms.of(provider().policy("ours", TERMS, otherSettings())));
    }

    @Test
    @DisplayName("settings of no use are refused with the path of each problem")
    void policy_ofBadSettings_isRefused() {
        assertThatThrownBy(() -> {
                    Policy unused = provider().policy("ours", TERMS, badSettings());
                })
                .isInstanceOfSatisfying(InvalidSettingsException.class, refused -> {
                    assertThat(refused).hasMessageContaining("'ours'");
                    assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                        assertThat(provider().settings())
                                .contains(problem.where().path().split("[.\\[]")[0]);
                        assertThat(problem.problem()).isNotBlank();
                        assertThat(problem.remedy()).isNotBlank();
                    });
                });
    }

    @Test
    @DisplayName("a mesh makes policies of the kind from what documents hold")
    void create_fromADocument_isThePolicy() {
        KnownKinds kinds = KnownKinds.of(List.of(provider()), new ClassLoader(null) {});

        Policy policy = kinds.create(provider().kind(), "ours", PolicySettings.of(settings()));

        assertThat(policy.id()).isEqualTo("ours");
        assertThat(policy.scope()).isEqualTo(PolicyScope.global());
        assertThat(policy.points()).isEqualTo(provider().points());
    }
}
