package io.meshsdk.core.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.ClockBehindException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class TrustedTimeProperties {
    private static final Instant EPOCH = Instant.parse("2026-11-20T08:00:00Z");

    @Property
    void now_ofAnyTimes_isTheLatestOrRefused(
            @ForAll @IntRange(min = -1000, max = 1000) int host,
            @ForAll @IntRange(max = 500) int skew,
            @ForAll @Size(max = 4) List<@IntRange(min = -1000, max = 1000) Integer> recorded) {
        TrustedTime time = TrustedTime.of(at(host), Duration.ofSeconds(skew));
        for (int one : recorded) {
            time = time.and(Optional.of(at(one)));
        }
        TrustedTime asked = time.and(Optional.empty());
        int latest = recorded.isEmpty() ? host : Math.max(host, Collections.max(recorded));

        assertThat(asked.latest()).isEqualTo(at(latest));
        if (latest - host > skew) {
            assertThatThrownBy(asked::now)
                    .isInstanceOf(ClockBehindException.class)
                    .hasMessageContainingAll(at(host).toString(), at(latest).toString(), "clockSkew");
        } else {
            assertThat(asked.now()).isEqualTo(at(latest));
        }
    }

    private static Instant at(int second) {
        return EPOCH.plusSeconds(second);
    }
}
