package io.meshsdk.core.documents.binding;

import io.meshsdk.annotation.CheckReturnValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Units of time as the standards and people abbreviate them, those of a fixed length; months and years are none.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class TimeUnits {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000L);
    private static final Map<String, Duration> LENGTHS = lengths();

    private TimeUnits() {}

    /** Returns how long a unit is, where it is known. */
    public static Optional<Duration> length(String unit) {
        return Optional.ofNullable(LENGTHS.get(unit));
    }

    /** Returns a duration of whole nanoseconds, below 292 years. */
    public static Optional<Duration> duration(BigDecimal amount, String unit) {
        Duration length = LENGTHS.get(unit);
        if (length == null || amount.precision() > 30) {
            return Optional.empty();
        }
        BigDecimal nanos = amount.multiply(BigDecimal.valueOf(length.toNanos()));
        return nanos.stripTrailingZeros().scale() <= 0 && nanos.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                ? Optional.of(Duration.ofNanos(nanos.longValueExact()))
                : Optional.empty();
    }

    /** Returns the amount of a duration in the longest unit of which it is a whole number. */
    public static Amount amount(Duration duration) {
        BigInteger nanos =
                BigInteger.valueOf(duration.getSeconds()).multiply(NANOS).add(BigInteger.valueOf(duration.getNano()));
        for (String unit : new String[] {"d", "h", "m", "s", "ms", "us"}) {
            BigInteger length =
                    BigInteger.valueOf(LENGTHS.getOrDefault(unit, Duration.ZERO).toNanos());
            if (nanos.mod(length).signum() == 0) {
                return new Amount(new BigDecimal(nanos.divide(length)), unit);
            }
        }
        return new Amount(new BigDecimal(nanos), "ns");
    }

    private static Map<String, Duration> lengths() {
        Map<String, Duration> lengths = new LinkedHashMap<>();
        name(lengths, Duration.ofDays(7), "w", "week", "weeks");
        name(lengths, Duration.ofDays(1), "d", "day", "days");
        name(lengths, Duration.ofHours(1), "h", "hr", "hour", "hours");
        name(lengths, Duration.ofMinutes(1), "m", "min", "minute", "minutes");
        name(lengths, Duration.ofSeconds(1), "s", "sec", "second", "seconds");
        name(lengths, Duration.ofMillis(1), "ms", "millis", "millisecond", "milliseconds");
        name(lengths, Duration.ofNanos(1000), "us", "microsecond", "microseconds");
        name(lengths, Duration.ofNanos(1), "ns", "nanosecond", "nanoseconds");
        return lengths;
    }

    private static void name(Map<String, Duration> lengths, Duration length, String... names) {
        for (String name : names) {
            lengths.put(name, length);
        }
    }

    /**
     * A number of units.
     *
     * @param number how many
     * @param unit the shortest abbreviation of the unit
     */
    public record Amount(BigDecimal number, String unit) {}
}
