package io.meshsdk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.identity.ProductId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyScopeTest {
    private static final ProductId ORDERS = ProductId.parse("sales.orders");

    @Test
    void contains_ofADomain_isTrueOfItsProductsOnly() {
        assertThat(PolicyScope.domain("sales").contains(ORDERS)).isTrue();
        assertThat(PolicyScope.domain("sales-eu").contains(ORDERS)).isFalse();
        assertThat(PolicyScope.global().contains(ORDERS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sales", "", "sales.orders", "2sales", "sales "})
    void domain_thatNoProductCanHave_isRefused(String name) {
        assertThatThrownBy(() -> PolicyScope.domain(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "'");
    }
}
