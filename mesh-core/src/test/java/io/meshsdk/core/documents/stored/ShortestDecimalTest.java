package io.meshsdk.core.documents.stored;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShortestDecimalTest {
    @Property(tries = 5_000)
    void parse_isTheInverseOfOf(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);

        double read = ShortestDecimal.parse(ShortestDecimal.of(value));

        assertThat(Double.doubleToLongBits(read)).isEqualTo(Double.doubleToLongBits(value));
    }

    @ParameterizedTest
    @CsvSource({
        "0.99, 0.99",
        "0.1, 0.1",
        "1.0, 1",
        "100.0, 1E+2",
        "2.0E-3, 0.002",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        "1.0E23, 1E+23",
        "2.0E23, 2E+23",
        "-0.0, -0",
        "Infinity, infinity"
    })
    void of_writesNoDigitMoreThanNeeded(double value, String expected) {
        assertThat(ShortestDecimal.of(value)).isEqualTo(expected);
    }
}
