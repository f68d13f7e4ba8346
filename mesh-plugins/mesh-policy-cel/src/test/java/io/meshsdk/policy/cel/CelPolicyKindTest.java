package io.meshsdk.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Severity;
import io.meshsdk.spi.policy.PolicyKindProvider;
import io.meshsdk.testkit.policy.PolicyKindProviderContract;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CelPolicyKindTest extends PolicyKindProviderContract {
    @Override
    protected PolicyKindProvider provider() {
        return new CelPolicyKind();
    }

    private static Map<String, Value> rule(String require) {
        Value rule = new Value.Entries(Map.of(
                "code", Value.of("steward-missing"),
                "require", Value.of(require),
                "severity", Value.of("critical"),
                "message", Value.of("Nobody answers for ${product.id}")));
        Value limit = new Value.Entries(Map.of("quantity", Value.of("retention days"), "atMost", Value.of(90L)));
        return Map.of("rules", Value.of(List.of(rule)), "limits", Value.of(List.of(limit)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e400", "ninety"})
    void policy_aLimitThatIsNoNumber_isRefusedAtItsPlace(String least) {
        Map<String, Value> limited = new TreeMap<>(settings());
        limited.put(
                "limits",
                Value.of(List.of(new Value.Entries(Map.of("quantity", Value.of("days"), "atLeast", Value.of(least))))));

        assertThat(RuleSettings.read(limited, Severity.ERROR).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("wrong-type");
                    assertThat(problem.where().path()).isEqualTo("limits[0].atLeast");
                });
    }

    @Override
    protected Map<String, Value> settings() {
        return rule("has(product.team.dataSteward)");
    }

    @Override
    protected Map<String, Value> otherSettings() {
        return rule("has(product.team.productOwner)");
    }

    @Override
    protected Map<String, Value> badSettings() {
        return rule("has(product.team.stewart)");
    }
}
