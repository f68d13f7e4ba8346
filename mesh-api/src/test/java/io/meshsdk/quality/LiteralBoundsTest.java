package io.meshsdk.quality;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.meshsdk.quality.check.Literal;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LiteralBoundsTest {
    @ParameterizedTest
    @ValueSource(strings = {"1E+2147483647", "1E-2147483647", "-1E+1001", "1E-1001"})
    void exact_aNumberThatWouldTakeAllMemoryToWrite_isRefused(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Literal.Exact(new BigDecimal(number)))
                .withMessageContaining("1000 digits");
        assertThatIllegalArgumentException().isThrownBy(() -> Expectations.parse("amount", ">= " + number + "m"));
    }
}
