package io.meshsdk.core.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Principal;
import io.meshsdk.contract.Team;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import org.junit.jupiter.api.Test;

final class RightsTest {
    private static final Principal ADA = Principal.user("ada", "sales");
    private static final Principal BOB = Principal.user("bob", "sales");
    private static final Principal GRACE = Principal.user("grace", "governance");

    @Test
    void holds_ofEachNamedRole_isItsRight() {
        DataProduct product = product(
                Team.none().productOwner("ada").technicalLead("bob").dataSteward("governance/grace"),
                AccessPolicy.ownersOnly());

        assertThat(Rights.holds(ADA, product, Right.APPROVE_CHANGES)).isTrue();
        assertThat(Rights.holds(ADA, product, Right.CONTROL_ACCESS)).isTrue();
        assertThat(Rights.holds(ADA, product, Right.ON_CALL)).isFalse();
        assertThat(Rights.holds(BOB, product, Right.APPROVE_CHANGES)).isFalse();
        assertThat(Rights.holds(BOB, product, Right.CONTROL_ACCESS)).isFalse();
        assertThat(Rights.holds(BOB, product, Right.ON_CALL)).isTrue();
        assertThat(Rights.holds(GRACE, product, Right.APPROVE_CHANGES)).isFalse();
        assertThat(Rights.holds(GRACE, product, Right.CONTROL_ACCESS)).isTrue();
    }

    @Test
    void holds_ofANamesakeInAnotherDomain_isFalse() {
        DataProduct product = product(Team.none().dataSteward("ada").productOwner("ada"), AccessPolicy.ownersOnly());

        assertThat(Rights.holds(Principal.user("ada", "marketing"), product, Right.CONTROL_ACCESS))
                .isFalse();
    }

    @Test
    void holds_ofANameThatHoldsASlash_isNotThatOfAnotherDomain() {
        DataProduct product = product(
                Team.none().dataSteward("governance/grace").productOwner("governance/grace"),
                AccessPolicy.ownersOnly());
        Principal disguised = Principal.user("governance/grace", "sales");

        assertThat(Right.values())
                .filteredOn(right -> Rights.holds(disguised, product, right))
                .containsExactly(Right.ON_CALL);
        assertThat(Rights.holds(GRACE, product, Right.CONTROL_ACCESS)).isTrue();
    }

    @Test
    void holds_ofANameThatHoldsASlash_isNamedWithItsDomain() {
        Principal bot = Principal.service("team/bot", "sales");
        DataProduct named =
                product(Team.none().dataSteward("sales/team/bot").productOwner("ada"), AccessPolicy.ownersOnly());
        DataProduct other = product(Team.none().dataSteward("team/bot").productOwner("ada"), AccessPolicy.ownersOnly());

        assertThat(Rights.holds(bot, named, Right.CONTROL_ACCESS)).isTrue();
        assertThat(Rights.holds(bot, other, Right.CONTROL_ACCESS)).isFalse();
        assertThat(Rights.holds(Principal.service("bot", "team"), other, Right.CONTROL_ACCESS))
                .isTrue();
    }

    @Test
    void holds_byARoleOfTheDomain_isTrueThereOnly() {
        DataProduct product = product(Team.none().dataSteward("ada").productOwner("ada"), AccessPolicy.ownersOnly());

        assertThat(Rights.holds(BOB.withRoles("data_steward"), product, Right.CONTROL_ACCESS))
                .isTrue();
        assertThat(Rights.holds(GRACE.withRoles("data_steward"), product, Right.CONTROL_ACCESS))
                .isFalse();
        assertThat(Rights.holds(BOB.withRoles("technical_lead"), product, Right.CONTROL_ACCESS))
                .isFalse();
    }

    @Test
    void holds_ofChanges_isForTheNamedOwnerOrElseTheRole() {
        DataProduct named = product(Team.none().productOwner("ada"), AccessPolicy.ownersOnly());
        DataProduct unnamed = product(Team.none(), AccessPolicy.ownersOnly());
        Principal owner = BOB.withRoles("product_owner");

        assertThat(Rights.holds(owner, named, Right.APPROVE_CHANGES)).isFalse();
        assertThat(Rights.holds(owner, named, Right.CONTROL_ACCESS)).isFalse();
        assertThat(Rights.holds(Principal.user("Ada", "sales"), named, Right.APPROVE_CHANGES))
                .isFalse();
        assertThat(Rights.owner(named)).isEqualTo("the product owner 'ada'");
        assertThat(Rights.holds(owner, unnamed, Right.APPROVE_CHANGES)).isTrue();
        assertThat(Rights.holds(BOB, unnamed, Right.APPROVE_CHANGES)).isFalse();
        assertThat(Rights.holds(GRACE.withRoles("product_owner"), unnamed, Right.APPROVE_CHANGES))
                .isFalse();
        assertThat(Rights.owner(unnamed)).contains("domain 'sales'", "'product_owner'");
    }

    @Test
    void holds_whereNobodyIsNamed_isTrueForTheDomain() {
        DataProduct product = product(Team.none(), AccessPolicy.consumers("marketing"));

        assertThat(Rights.holds(BOB, product, Right.CONTROL_ACCESS)).isTrue();
        assertThat(Rights.holds(BOB, product, Right.ON_CALL)).isTrue();
        assertThat(Rights.holds(GRACE, product, Right.CONTROL_ACCESS)).isFalse();
        assertThat(Rights.holds(Principal.anonymous(), product, Right.CONTROL_ACCESS))
                .isFalse();
    }

    @Test
    void holds_whereOnlyTheOwnerIsNamed_isFalseForOthersOfTheDomain() {
        DataProduct product = product(Team.none().productOwner("ada"), AccessPolicy.ownersOnly());

        assertThat(Rights.holds(ADA, product, Right.CONTROL_ACCESS)).isTrue();
        assertThat(Rights.holds(BOB, product, Right.CONTROL_ACCESS)).isFalse();
    }

    @Test
    void holds_ofADeniedOrUnverifiedPrincipal_isFalse() {
        Team team = Team.none().dataSteward("ada");

        assertThat(Rights.holds(
                        ADA,
                        product(team, AccessPolicy.ownersOnly().denyPrincipals("sales/ada")),
                        Right.CONTROL_ACCESS))
                .isFalse();
        DataProduct demanding = product(team, AccessPolicy.ownersOnly().demandVerified());
        assertThat(Rights.holds(ADA, demanding, Right.CONTROL_ACCESS)).isFalse();
        assertThat(Rights.holds(ADA.verifiedBy("oidc"), demanding, Right.CONTROL_ACCESS))
                .isTrue();
    }

    private static DataProduct product(Team team, AccessPolicy access) {
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales")
                .team(team)
                .schema(Schema.of(Field.string("id")))
                .access(access)
                .build();
    }
}
