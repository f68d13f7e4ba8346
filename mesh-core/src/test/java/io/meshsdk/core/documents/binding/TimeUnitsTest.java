package io.meshsdk.core.documents.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeUnitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"200000000", "-200000000", "-1E+25", "0.00000000000000000001"})
    void duration_ofMoreOrLessThanThereIs_isEmpty(String amount) {
        assertThat(TimeUnits.duration(new BigDecimal(amount), "d")).isEmpty();
    }

    @Test
    void duration_ofHalves_isExact() {
        assertThat(TimeUnits.duration(new BigDecimal("1.5"), "d")).contains(Duration.ofHours(36));
    }
}
