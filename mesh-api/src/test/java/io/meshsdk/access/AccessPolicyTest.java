package io.meshsdk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class AccessPolicyTest {
    @Test
    void consumers_aDomainNoPrincipalCanHave_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessPolicy.consumers("marketing", "Marketing"))
                .withMessageContainingAll("consumer domain 'Marketing'", "[a-z][a-z0-9_-]{0,62}", "'marketing'");
    }

    @Test
    void roles_aRoleNoPrincipalCanHave_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessPolicy.ownersOnly().roles("data steward"))
                .withMessageContaining("consumer role 'data steward'");
    }

    @Test
    void admits_domainOrRole_isEnough() {
        AccessPolicy policy = AccessPolicy.consumers("marketing").roles("auditor");

        assertThat(policy.admits(Principal.user("ann", "marketing"))).isTrue();
        assertThat(policy.admits(Principal.user("bob", "finance").withRoles("auditor")))
                .isTrue();
        assertThat(policy.admits(Principal.user("bob", "finance"))).isFalse();
    }

    @Test
    void denies_byDomainRoleOrName_isEnough() {
        AccessPolicy policy = AccessPolicy.consumers("marketing")
                .denyDomains("finance")
                .denyRoles("contractor")
                .denyPrincipals("marketing/eve");

        assertThat(policy.denies(Principal.user("ann", "finance"))).isTrue();
        assertThat(policy.denies(Principal.user("ann", "marketing").withRoles("contractor")))
                .isTrue();
        assertThat(policy.denies(Principal.service("eve", "marketing"))).isTrue();
        assertThat(policy.denies(Principal.user("ann", "marketing"))).isFalse();
    }

    @Test
    void deny_whatNoPrincipalCanBe_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessPolicy.ownersOnly().denyPrincipals("eve"))
                .withMessageContaining("'marketing/ada'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessPolicy.ownersOnly().denyPrincipals("Marketing/eve"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessPolicy.ownersOnly().approvalFor(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessPolicy.ownersOnly().grantsUpTo(0));
    }

    @Test
    void countsAs_unverifiedWhereVerifiedIsDemanded_isNobody() {
        Principal ann = Principal.user("ann", "marketing");
        AccessPolicy policy = AccessPolicy.consumers("marketing").demandVerified();

        assertThat(policy.countsAs(ann)).isEqualTo(Principal.anonymous());
        assertThat(policy.countsAs(ann.verifiedBy("oidc"))).isEqualTo(ann.verifiedBy("oidc"));
        assertThat(AccessPolicy.consumers("marketing").countsAs(ann)).isEqualTo(ann);
    }

    @Test
    void countsAs_nobodyWithRoles_isNobody() {
        assertThat(AccessPolicy.ownersOnly().countsAs(Principal.anonymous().withRoles("auditor")))
                .isEqualTo(Principal.anonymous());
    }

    @Test
    void whoeverIsNamedAgain_isAdded() {
        RowRule rows = RowRule.where("region = 'eu'")
                .domains("marketing")
                .domains("finance")
                .roles("a")
                .roles("b");
        AutomaticApproval approval = AutomaticApproval.upTo(AccessLevel.READ_MASKED, 30)
                .domains("marketing")
                .domains("finance");

        assertThat(rows.domains()).containsExactly("finance", "marketing");
        assertThat(rows.roles()).containsExactly("a", "b");
        assertThat(approval.domains()).containsExactly("finance", "marketing");
        assertThat(AccessPolicy.consumers("marketing").roles("a").roles("b").consumerRoles())
                .containsExactly("a", "b");
    }
}
