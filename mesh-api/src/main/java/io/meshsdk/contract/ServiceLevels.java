package io.meshsdk.contract;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Duration;

/**
 * The service levels there are; made to be imported with {@code import static}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ServiceLevels {
    private ServiceLevels() {}

    /** Returns the promise that the port is published again within a duration. */
    public static ServiceLevel freshness(Duration maximumAge) {
        return new ServiceLevel.Freshness(maximumAge);
    }

    /**
     * Returns the promise that the port is published again within a duration of ISO 8601, for example {@code PT4H}.
     *
     * @throws IllegalArgumentException if the text is no duration, or not a positive one
     */
    public static ServiceLevel freshness(String maximumAge) {
        return freshness(Spans.duration("freshness", maximumAge));
    }

    /** Returns the promise that a share of all values, in [0,1], is not null. */
    public static ServiceLevel completeness(double threshold) {
        return new ServiceLevel.Completeness(threshold);
    }

    /** Returns the promise that a share of the values, in [0,1], agrees with reality. */
    public static ServiceLevel accuracy(double threshold) {
        return new ServiceLevel.Accuracy(threshold);
    }

    /** Returns the promise that the port can be read for a share of the time, in [0,1]. */
    public static ServiceLevel availability(double share) {
        return new ServiceLevel.Availability(share);
    }

    /** Returns the promise that so many percent of the reads are answered within a duration. */
    public static ServiceLevel latency(double percentile, Duration maximum) {
        return new ServiceLevel.Latency(percentile, maximum);
    }

    /**
     * Returns the promise that so many percent of the reads are answered within a duration of ISO 8601, for example
     * {@code PT0.2S}.
     *
     * @throws IllegalArgumentException if the text is no duration, or not a positive one
     */
    public static ServiceLevel latency(double percentile, String maximum) {
        return latency(percentile, Spans.duration("latency", maximum));
    }
}
