package io.meshsdk.access.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.AutomaticApproval;
import io.meshsdk.access.Principal;
import io.meshsdk.identity.ProductId;
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
}
