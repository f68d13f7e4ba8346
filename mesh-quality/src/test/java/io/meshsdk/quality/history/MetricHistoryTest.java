package io.meshsdk.quality.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class MetricHistoryTest {
    private static final MetricPoint FIRST = new MetricPoint(Instant.ofEpochSecond(1), 10);
    private static final MetricPoint SECOND = new MetricPoint(Instant.ofEpochSecond(2), 20);

    @Test
    void of_pointsInAnyOrder_hasTheOldestFirst() {
        assertThat(MetricHistory.of(SECOND, FIRST).points()).containsExactly(FIRST, SECOND);
        assertThat(MetricHistory.empty().with(SECOND).with(FIRST)).isEqualTo(MetricHistory.of(FIRST, SECOND));
    }

    @Test
    void of_twoPointsOfOneTime_saysWhichToKeep() {
        assertThatThrownBy(() -> MetricHistory.of(FIRST, new MetricPoint(FIRST.at(), 11)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("1970-01-01T00:00:01Z", "keep one");
    }

    @Test
    void before_hasOnlyOlderPoints() {
        MetricHistory history = MetricHistory.of(FIRST, SECOND);

        assertThat(history.before(SECOND.at())).isEqualTo(MetricHistory.of(FIRST));
        assertThat(history.before(FIRST.at()).size()).isZero();
    }

    @Test
    void metricPoint_whatIsNoNumber_isRefused() {
        assertThatThrownBy(() -> new MetricPoint(Instant.EPOCH, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave out");
    }

    @Test
    void expectedInterval_endsTheWrongWayRound_areRefused() {
        assertThatThrownBy(() -> new ExpectedInterval(2, 1)).hasMessageContaining("lower end first");
        assertThatThrownBy(() -> new ExpectedInterval(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
