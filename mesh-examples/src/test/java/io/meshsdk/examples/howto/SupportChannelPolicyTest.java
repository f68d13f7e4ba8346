package io.meshsdk.examples.howto;

import io.meshsdk.DataProduct;
import io.meshsdk.contract.Team;
import io.meshsdk.policy.Policy;
import io.meshsdk.testkit.policy.PolicyContract;

// snippet: test
final class SupportChannelPolicyTest extends PolicyContract {
    @Override
    protected Policy policy() {
        return new SupportChannelPolicy();
    }

    @Override
    protected DataProduct complying() {
        return Shop.orders().team(Team.none().support("#orders-help")).build();
    }

    @Override
    protected DataProduct breaking() {
        return Shop.orders().build();
    }
}
// end
