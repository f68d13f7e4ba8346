package io.meshsdk.access.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.AutomaticApproval;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AccessTermsTest {
    @Test
    void terms_ofNothingThatHolds_areRefused() {
        assertThatThrownBy(() -> AccessTerms.readMasked().days(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AccessTerms.readClear(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AccessTerms.discover().fields(Set.of("email")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void covers_ofAPort_isForThatPort() {
        assertThat(AccessTerms.readMasked().covers("daily")).isTrue();
        assertThat(AccessTerms.readMasked().port("weekly").covers("daily")).isFalse();
    }

    @Test
    void parse_ofAnId_isTheInverseOfToString() {
        AccessId id = new AccessId(new ProductId("sales", "orders"), 12);

        assertThat(id.toString()).isEqualTo("sales.orders/12");
        assertThat(AccessId.parse(id.toString())).isEqualTo(id);
        for (String wrong :
                new String[] {"sales.orders", "sales.orders/", "sales.orders/-1", "sales.orders/01", "x/1"}) {
            assertThatThrownBy(() -> AccessId.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void grantee_isOfKindDomainAndName_whateverTheRoles() {
        Grantee ada = Grantee.of(Principal.user("ada", "marketing").withRoles("auditor"));

        assertThat(ada.is(Principal.user("ada", "marketing"))).isTrue();
        assertThat(ada.is(Principal.user("ada", "finance"))).isFalse();
        assertThat(ada.is(Principal.service("ada", "marketing"))).isFalse();
        assertThatThrownBy(() -> Grantee.of(Principal.anonymous())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void automaticApproval_ofValuesInTheClear_isRefused() {
        assertThatThrownBy(() -> AutomaticApproval.upTo(AccessLevel.READ_CLEAR, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("somebody");
        assertThatThrownBy(() -> AutomaticApproval.upTo(AccessLevel.DISCOVER, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(AutomaticApproval.upTo(AccessLevel.DISCOVER, 3)
                        .domains("finance")
                        .covers(Principal.user("ada", "marketing")))
                .isFalse();
    }

    @Test
    void covers_ofAGroup_isForMembersForWhomSomebodyVouches() {
        Principal ada = Principal.user("ada", "marketing").withRoles("planner");
        Grantee planners = Grantee.role("marketing", "planner");

        assertThat(planners.includes(ada)).isTrue();
        assertThat(planners.covers(ada)).isFalse();
        assertThat(planners.covers(ada.verifiedBy("oidc"))).isTrue();
        assertThat(planners.is(ada.verifiedBy("oidc"))).isFalse();
        assertThat(Grantee.domain("marketing").covers(ada.withRoles().verifiedBy("oidc")))
                .isTrue();
        assertThat(Grantee.domain("finance").covers(ada.verifiedBy("oidc"))).isFalse();
        assertThat(Grantee.of(ada).covers(ada)).isTrue();
        assertThat(planners).hasToString("role:marketing/planner");
        assertThat(Grantee.domain("marketing")).hasToString("domain:marketing");
        assertThat(planners.principal()).isEmpty();
    }

    @Test
    void grantee_ofNoSuchName_isRefused() {
        assertThatThrownBy(() -> Grantee.domain("No Domain")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Grantee.role("marketing", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grantee(Grantee.Kind.DOMAIN, "marketing", "ada"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void basis_ofAPortTwice_isRefused() {
        GrantedPort port = new GrantedPort(
                new PortKey("daily", 1),
                Classification.INTERNAL,
                Set.of("ssn"),
                Map.of("ssn", Classification.RESTRICTED));
        Ruling ruling = new Ruling("user:sales/ada", Instant.EPOCH, "");

        assertThat(new GrantBasis(ruling, "1.0.0", List.of(port)).find(port.port()))
                .contains(port);
        assertThat(port.classOf("ssn")).isEqualTo(Classification.RESTRICTED);
        assertThat(port.classOf("id")).isEqualTo(Classification.INTERNAL);
        assertThatThrownBy(() -> new GrantBasis(ruling, "1.0.0", List.of(port, port)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GrantedPort(
                        port.port(), Classification.INTERNAL, Set.of(), Map.of("id", Classification.INTERNAL)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void and_ofTwoPorts_isTheStricter() {
        PortKey daily = new PortKey("daily", 1);
        GrantedPort one = new GrantedPort(
                daily, Classification.CONFIDENTIAL, Set.of("a"), Map.of("a", Classification.RESTRICTED));
        GrantedPort other = new GrantedPort(
                new PortKey("weekly", 1),
                Classification.INTERNAL,
                Set.of("b"),
                Map.of("a", Classification.CONFIDENTIAL, "b", Classification.CONFIDENTIAL));

        assertThat(one.and(other))
                .isEqualTo(new GrantedPort(
                        daily,
                        Classification.CONFIDENTIAL,
                        Set.of("a", "b"),
                        Map.of("a", Classification.RESTRICTED, "b", Classification.CONFIDENTIAL)));
    }
}
