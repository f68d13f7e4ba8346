package io.meshsdk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class WaiverRulesTest {
    @Test
    void longest_ofAsLongAsAnyWaiverLasts_isKept() {
        assertThat(WaiverRules.usual().longest(WaiverRules.LONGEST).longest()).isEqualTo(Duration.ofDays(3_652_500));
    }

    @Test
    void longest_beyondWhatAnyWaiverLasts_isRefused() {
        assertThatThrownBy(() -> {
                    WaiverRules unused = WaiverRules.usual().longest(WaiverRules.LONGEST.plusNanos(1));
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3652500 days");
        assertThatThrownBy(() -> {
                    WaiverRules unused = new WaiverRules(true, Duration.ofSeconds(Long.MAX_VALUE), 1, 1);
                })
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void longest_belowZero_isRefused() {
        assertThatThrownBy(() -> {
                    WaiverRules unused = WaiverRules.usual().longest(Duration.ofDays(-1));
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("below zero");
    }
}
