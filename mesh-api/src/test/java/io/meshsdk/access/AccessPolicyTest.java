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
}
