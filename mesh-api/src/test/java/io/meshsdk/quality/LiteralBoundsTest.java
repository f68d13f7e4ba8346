package io.meshsdk.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LiteralBoundsTest {
    @Test
    void exact_trailingZeros_doNotMatter() {
        assertThat(new Literal.Exact(new BigDecimal("1.500"))).isEqualTo(new Literal.Exact(new BigDecimal("1.5")));
        assertThat(new Literal.Exact(new BigDecimal("0E-9"))).isEqualTo(new Literal.Exact(BigDecimal.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+2147483647", "1E-2147483647", "-1E+1001", "1E-1001"})
    void exact_aNumberThatWouldTakeAllMemoryToWrite_isRefused(String number) {
        assertThatThrownBy(() -> new Literal.Exact(new BigDecimal(number)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000 digits");
        assertThatThrownBy(() -> Expectations.parse("amount", ">= " + number + "m"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void floating_notANumber_isRefused() {
        assertThatThrownBy(() -> new Literal.Floating(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
