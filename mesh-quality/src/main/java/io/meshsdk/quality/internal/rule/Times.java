package io.meshsdk.quality.internal.rule;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/** Points in time as the numbers that columns hold, at the ends of the range where they lie beyond it. */
public final class Times {
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private Times() {}

    /** Returns the day that a point in time lies in, in UTC. */
    public static long floorDay(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), 86_400L);
    }

    /** Returns the last whole microsecond at or before a point in time. */
    public static long floorMicros(Instant moment) {
        return BigInteger.valueOf(moment.getEpochSecond())
                .multiply(BigInteger.valueOf(1_000_000))
                .add(BigInteger.valueOf(moment.getNano() / 1_000))
                .max(MIN)
                .min(MAX)
                .longValueExact();
    }

    /** Returns the first whole microsecond at or after a point in time. */
    public static long ceilMicros(Instant moment) {
        long floor = floorMicros(moment);
        return ofMicros(floor).isBefore(moment) && floor < Long.MAX_VALUE ? floor + 1 : floor;
    }

    /** Returns a point in time later by a duration, or the last there is. */
    public static Instant later(Instant moment, Duration duration) {
        return duration.compareTo(Duration.between(moment, Instant.MAX)) > 0 ? Instant.MAX : moment.plus(duration);
    }

    /** Returns a point in time earlier by a duration, or the first there is. */
    public static Instant earlier(Instant moment, Duration duration) {
        return duration.compareTo(Duration.between(Instant.MIN, moment)) > 0 ? Instant.MIN : moment.minus(duration);
    }

    /** Returns the point in time so many microseconds after 1970 began. */
    public static Instant ofMicros(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    /** Returns the first moment of a day. */
    public static Instant ofDay(long day) {
        return Instant.ofEpochSecond(day * 86_400L);
    }
}
