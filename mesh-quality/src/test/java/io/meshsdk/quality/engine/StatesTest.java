package io.meshsdk.quality.engine;

import static io.meshsdk.quality.Expectations.notNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** States are of one plan, whole, and the same bytes for the same rows. */
final class StatesTest {
    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void decode_damagedBytes_throws(@ForAll long seed) {
        Random random = new Random(seed);
        QualityPlan plan = EngineProperties.plan(random);
        byte[] bytes = state(plan, seed).encode();

        for (int i = 0; i < 200; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatIllegalArgumentException().isThrownBy(() -> plan.decode(damaged));
            byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            assertThatIllegalArgumentException().isThrownBy(() -> plan.decode(cut));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> plan.decode(Arrays.copyOf(bytes, bytes.length + 1)));
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void encode_theSameRows_hasTheSameBytes(@ForAll long seed) {
        QualityPlan plan = EngineProperties.plan(new Random(seed));

        assertThat(state(plan, seed).encode()).isEqualTo(state(plan, seed).encode());
        assertThat(plan.decode(state(plan, seed).encode()).encode())
                .isEqualTo(state(plan, seed).encode());
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void all_ofAnyNumberOfStates_isOneMergedWithTheNext(@ForAll long seed, @ForAll @IntRange(max = 9) int count) {
        QualityPlan plan = EngineProperties.plan(new Random(seed));
        List<QualityState> states =
                IntStream.range(0, count).mapToObj(i -> state(plan, seed + i)).toList();

        assertThat(QualityState.all(states).map(QualityState::encode).map(Arrays::hashCode))
                .isEqualTo(states.stream()
                        .reduce(QualityState::merge)
                        .map(QualityState::encode)
                        .map(Arrays::hashCode));
    }

    @Example
    void merge_stateOfAnotherPlan_throws() {
        QualityPlan one = plan("flag");
        QualityPlan other = plan("tiny");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.empty().merge(other.empty()))
                .withMessageContaining("different plans");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.decode(other.empty().encode()));
        assertThatIllegalArgumentException().isThrownBy(() -> one.judge(other.empty(), one.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> one.judge(one.empty(), other.empty()));
    }

    private static QualityPlan plan(String column) {
        return QualityPlan.compile(EngineProperties.EVERYTHING, List.of(notNull(column)), List.of(), Instant.EPOCH);
    }

    private static QualityState state(QualityPlan plan, long seed) {
        Table table = Table.random(EngineProperties.EVERYTHING, 60, 3, new Random(seed));
        return Measurement.by(plan).measure(new TableDataset(table, seed));
    }
}
