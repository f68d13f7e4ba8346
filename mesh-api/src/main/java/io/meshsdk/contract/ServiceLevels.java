package io.meshsdk.contract;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.metadata.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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

    /** Returns the promise of so many units in a time, for example 1,000 {@code rows/s}. */
    public static ServiceLevel throughput(BigDecimal amount, String unit) {
        return agreed("throughput", Value.of(amount), unit);
    }

    /** Returns the promise that at most so many percent of the reads fail. */
    public static ServiceLevel errorRate(BigDecimal percent) {
        return agreed("errorRate", Value.of(percent), "percent");
    }

    /** Returns the moment from which everybody may rely on the port. */
    public static ServiceLevel generalAvailability(Instant moment) {
        return agreed("generalAvailability", moment);
    }

    /** Returns the moment from which nobody answers for the port. */
    public static ServiceLevel endOfSupport(Instant moment) {
        return agreed("endOfSupport", moment);
    }

    /** Returns the moment from which the port is not there. */
    public static ServiceLevel endOfLife(Instant moment) {
        return agreed("endOfLife", moment);
    }

    /** Returns the promise that the port is published again each so many units, for example 1 {@code d}. */
    public static ServiceLevel frequency(long every, String unit) {
        return agreed("frequency", Value.of(every), unit);
    }

    /** Returns the promise that a failure is found within so many units, for example 4 {@code h}. */
    public static ServiceLevel timeToDetect(long amount, String unit) {
        return agreed("timeToDetect", Value.of(amount), unit);
    }

    /** Returns the promise that consumers are told of a failure within so many units. */
    public static ServiceLevel timeToNotify(long amount, String unit) {
        return agreed("timeToNotify", Value.of(amount), unit);
    }

    /** Returns the promise that a failure is mended within so many units. */
    public static ServiceLevel timeToRepair(long amount, String unit) {
        return agreed("timeToRepair", Value.of(amount), unit);
    }

    /** Returns a promise as a property with a value and its unit. */
    public static ServiceLevel agreed(String property, Value value, String unit) {
        return new ServiceLevel.Agreed(property, value, Optional.empty(), Optional.of(unit), ServiceLevel.Terms.NONE);
    }

    private static ServiceLevel agreed(String property, Instant moment) {
        return new ServiceLevel.Agreed(
                property, Value.of(moment.toString()), Optional.empty(), Optional.empty(), ServiceLevel.Terms.NONE);
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
