package io.meshsdk.core.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.contract.DataContract;
import io.meshsdk.identity.ProductId;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import org.junit.jupiter.api.Test;

final class AccessEvaluationTest {
    private static final ProductId ORDERS = new ProductId("sales", "orders");
    private static final Principal OWNER = Principal.service("pipeline", "sales");
    private static final Principal ADA = Principal.user("ada", "marketing");
    private static final DataContract CONTRACT = DataContract.of(Schema.of(Field.string("id"), Field.string("ssn")));

    @Test
    void decide_aDenialAndAPermission_isRefusedAndNamesBoth() {
        AccessDecision decision =
                decide(AccessAct.READ, ADA.withRoles("contractor"), consumers().denyRoles("contractor"));

        assertThat(decision.isAllowed()).isFalse();
        assertThat(decision.describe()).isEqualTo("""
                        READ is refused: the contract of 'sales.orders' denies role 'contractor'
                          FORBIDS DENIED_ROLE: the contract of 'sales.orders' denies role 'contractor'
                          PERMITS CONSUMER_DOMAIN: the contract of 'sales.orders' names the domain of user:marketing/ada[contractor] as consumer""");
    }

    @Test
    void decide_aDenialOfAnOwner_isRefusedForEachAct() {
        AccessPolicy policy = consumers().denyPrincipals("sales/pipeline");

        for (AccessAct act : AccessAct.values()) {
            assertThat(decide(act, OWNER, policy).isAllowed()).as("%s", act).isFalse();
            assertThat(decide(act, Principal.user("bob", "sales"), policy).isAllowed())
                    .as("%s", act)
                    .isTrue();
        }
    }

    @Test
    void decide_unverifiedWhereVerifiedIsDemanded_isThatOfNobody() {
        AccessPolicy policy = consumers().demandVerified();

        AccessDecision asserted = decide(AccessAct.READ, ADA, policy);
        assertThat(asserted.isAllowed()).isFalse();
        assertThat(asserted.reason()).contains("nobody does for user:marketing/ada");
        assertThat(decide(AccessAct.DISCOVER, ADA, policy).isAllowed()).isFalse();
        assertThat(decide(AccessAct.WRITE, OWNER, policy).isAllowed()).isFalse();
        assertThat(decide(AccessAct.READ, ADA.verifiedBy("oidc"), policy).isAllowed())
                .isTrue();
        assertThat(decide(AccessAct.WRITE, OWNER.verifiedBy("oidc"), policy).isAllowed())
                .isTrue();
    }

    @Test
    void decide_withoutARequiredRole_findsAndDoesNotRead() {
        AccessPolicy policy = consumers().hidden().requireRoles("analyst");

        assertThat(decide(AccessAct.DISCOVER, ADA, policy).isAllowed()).isTrue();
        assertThat(decide(AccessAct.READ, ADA, policy).reason())
                .isEqualTo("a consumer of 'sales.orders' needs one of the roles [analyst]");
        assertThat(decide(AccessAct.READ, ADA.withRoles("analyst"), policy).isAllowed())
                .isTrue();
    }

    @Test
    void decide_onRestrictedDataWithoutRequiredRoles_needsAGrant() {
        AccessDecision decision = AccessEvaluation.decide(
                AccessAct.READ,
                ADA,
                ORDERS,
                CONTRACT.classified(Classification.RESTRICTED).access(consumers()));

        assertThat(decision.isAllowed()).isFalse();
        assertThat(decision.isBy(AccessRule.APPROVAL_MISSING)).isTrue();
    }

    @Test
    void decide_onAFieldThatNeedsApproval_withholdsItFromOthersOnly() {
        AccessPolicy policy = consumers().approvalFor("ssn");

        assertThat(decide(AccessAct.READ, ADA, policy).sight().of("ssn")).isEqualTo(FieldSight.Sight.WITHHELD);
        assertThat(decide(AccessAct.READ, ADA, policy).sight().of("id")).isEqualTo(FieldSight.Sight.MASKED);
        assertThat(decide(AccessAct.READ, OWNER, policy).sight().of("ssn")).isEqualTo(FieldSight.Sight.CLEAR);
    }

    private static AccessPolicy consumers() {
        return AccessPolicy.consumers("marketing");
    }

    private static AccessDecision decide(AccessAct act, Principal principal, AccessPolicy policy) {
        return AccessEvaluation.decide(act, principal, ORDERS, CONTRACT.access(policy));
    }
}
