package io.meshsdk.quality.history;

import java.time.Instant;
import java.util.Objects;

/**
 * What a metric was at a point in time.
 *
 * @param at when it was measured
 * @param value what was measured, a finite number
 * @since 0.1.0
 */
public record MetricPoint(Instant at, double value) {
    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is infinite or NaN
     */
    public MetricPoint {
        Objects.requireNonNull(at, "at");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "Invalid metric point %s at %s: leave out points in time at which nothing was measured"
                            .formatted(value, at));
        }
    }
}
