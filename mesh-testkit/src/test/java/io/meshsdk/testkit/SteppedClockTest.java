package io.meshsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class SteppedClockTest {
    private static final Instant START = Instant.parse("2026-11-20T07:00:00Z");

    private final SteppedClock clock = new SteppedClock(START);

    @Test
    void instant_untilItIsMoved_staysTheSame() {
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void step_forwardsAndBack_addsUp() {
        clock.step(Duration.ofHours(3));
        clock.step(Duration.ofHours(-1));

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(2)));
    }

    @Test
    void set_toAnEarlierTime_showsIt() {
        clock.set(START.minusSeconds(1));

        assertThat(clock.instant()).isEqualTo(START.minusSeconds(1));
    }

    @Test
    void withZone_ofAClockThatMoves_movesWithIt() {
        Clock tokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));
        clock.step(Duration.ofDays(1));

        assertThat(tokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(tokyo.instant()).isEqualTo(clock.instant());
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void toString_ofAClock_tellsTimeAndZone() {
        assertThat(clock).hasToString("SteppedClock[2026-11-20T07:00:00Z, Z]");
    }
}
