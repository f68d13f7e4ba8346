package io.meshsdk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class RolloutTest {
    private static final Instant FORCE = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant BEFORE = FORCE.minusSeconds(1);
    private static final Instant SPARED = Instant.parse("2027-07-01T00:00:00Z");
    private static final Optional<Instant> NEVER = Optional.empty();

    @Test
    void at_beforeForce_onlyObserves() {
        Rollout rollout = Rollout.enforced().effectiveFrom(FORCE);

        assertThat(rollout.at(BEFORE, NEVER)).isEqualTo(PolicyMode.OBSERVE);
        assertThat(rollout.at(FORCE, NEVER)).isEqualTo(PolicyMode.ENFORCE);
        assertThat(Rollout.of(PolicyMode.WARN).effectiveFrom(FORCE).at(FORCE, NEVER))
                .isEqualTo(PolicyMode.WARN);
    }

    @Test
    void at_publishedBeforeForce_isSparedUntilTheDate() {
        Rollout rollout = Rollout.enforced().effectiveFrom(FORCE).grandfatheredUntil(SPARED);

        assertThat(rollout.at(FORCE, Optional.of(BEFORE))).isEqualTo(PolicyMode.WARN);
        assertThat(rollout.at(SPARED, Optional.of(BEFORE))).isEqualTo(PolicyMode.ENFORCE);
        assertThat(rollout.at(FORCE, Optional.of(FORCE))).isEqualTo(PolicyMode.ENFORCE);
        assertThat(rollout.at(FORCE, NEVER)).isEqualTo(PolicyMode.ENFORCE);
    }

    @Test
    void at_sparedPolicyThatOnlyObserves_isNotMadeStricter() {
        Rollout rollout = Rollout.of(PolicyMode.OBSERVE).grandfatheredUntil(SPARED);

        assertThat(rollout.at(FORCE, Optional.of(BEFORE))).isEqualTo(PolicyMode.OBSERVE);
    }

    @Test
    void and_limitsThatNothingKeeps_isEmpty() {
        Limit most = Limit.atMost("retention-days", 1095);
        Limit least = Limit.atLeast("retention-days", 2555);

        assertThat(most.and(least)).isEmpty();
        assertThat(most.and(Limit.atLeast("retention-days", 30)))
                .contains(new Limit("retention-days", OptionalDouble.of(30), OptionalDouble.of(1095)));
        assertThat(most.and(Limit.atMost("freshness-hours", 4))).isEmpty();
        assertThatThrownBy(() -> new Limit("x", OptionalDouble.of(2), OptionalDouble.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limit.atLeast("x", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
