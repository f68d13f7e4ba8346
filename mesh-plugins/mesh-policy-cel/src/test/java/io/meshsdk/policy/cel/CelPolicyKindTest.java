package io.meshsdk.policy.cel;

import io.meshsdk.metadata.Value;
import io.meshsdk.spi.policy.PolicyKindProvider;
import io.meshsdk.testkit.policy.PolicyKindProviderContract;
import java.util.List;
import java.util.Map;

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
