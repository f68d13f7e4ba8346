package io.meshsdk.policy.cel;

import io.meshsdk.DataProduct;
import io.meshsdk.contract.Team;
import io.meshsdk.policy.Policy;
import io.meshsdk.testkit.policy.PolicyContract;

final class CelPolicyContractTest extends PolicyContract {
    @Override
    protected Policy policy() {
        return CelPolicies.policy("steward-named")
                .rules(
                        CelRule.of("steward-missing", "has(product.team.dataSteward)"),
                        CelRule.of("key-missing", "size(schema.primaryKey) > 0").each(Each.SCHEMA))
                .build();
    }

    @Override
    protected DataProduct complying() {
        return Shop.orders().team(Team.none().dataSteward("ann")).build();
    }

    @Override
    protected DataProduct breaking() {
        return Shop.orders().build();
    }
}
