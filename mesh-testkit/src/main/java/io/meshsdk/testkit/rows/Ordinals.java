package io.meshsdk.testkit.rows;

import io.meshsdk.quality.check.Literal;
import io.meshsdk.schema.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/**
 * A type whose values are counted by whole numbers: integers, unscaled decimals, days, microseconds.
 *
 * @param least the smallest of the type
 * @param most the largest of the type
 * @param usualLeast the smallest where nothing is said
 * @param usualMost the largest where nothing is said
 * @param number the number of a literal, with a fraction where it lies between two values
 * @param value the value of a number
 */
record Ordinals(
        BigInteger least,
        BigInteger most,
        BigInteger usualLeast,
        BigInteger usualMost,
        Function<Literal, Optional<BigDecimal>> number,
        Function<BigInteger, Object> value) {
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final BigInteger USUAL = BigInteger.TWO.pow(40);

    static Optional<Ordinals> of(DataType type) {
        if (type instanceof DataType.ByteType) {
            return Optional.of(wholes(Byte.MIN_VALUE, Byte.MAX_VALUE, BigInteger::intValueExact));
        }
        if (type instanceof DataType.ShortType) {
            return Optional.of(wholes(Short.MIN_VALUE, Short.MAX_VALUE, BigInteger::intValueExact));
        }
        if (type instanceof DataType.IntType) {
            return Optional.of(wholes(Integer.MIN_VALUE, Integer.MAX_VALUE, BigInteger::intValueExact));
        }
        if (type instanceof DataType.LongType) {
            return Optional.of(wholes(Long.MIN_VALUE, Long.MAX_VALUE, BigInteger::longValueExact));
        }
        if (type instanceof DataType.DecimalType decimal) {
            return Optional.of(decimals(decimal));
        }
        return times(type);
    }

    /** Returns whether the type has a value of a number. */
    boolean holds(BigDecimal wanted) {
        return wanted.stripTrailingZeros().scale() <= 0
                && wanted.compareTo(new BigDecimal(least)) >= 0
                && wanted.compareTo(new BigDecimal(most)) <= 0;
    }

    private static Optional<Ordinals> times(DataType type) {
        if (type instanceof DataType.DateType) {
            return Optional.of(of(
                    LocalDate.of(1, 1, 1).toEpochDay(),
                    LocalDate.of(9999, 12, 31).toEpochDay(),
                    LocalDate.of(1990, 1, 1).toEpochDay(),
                    LocalDate.of(2025, 12, 31).toEpochDay(),
                    literal -> literal instanceof Literal.Day day
                            ? Optional.of(BigDecimal.valueOf(day.value().toEpochDay()))
                            : Optional.empty(),
                    day -> LocalDate.ofEpochDay(day.longValueExact())));
        }
        if (type instanceof DataType.TimestampType) {
            return Optional.of(moments(micros -> instant(micros.longValueExact())));
        }
        if (type instanceof DataType.LocalTimestampType) {
            return Optional.of(
                    moments(micros -> LocalDateTime.ofInstant(instant(micros.longValueExact()), ZoneOffset.UTC)));
        }
        if (type instanceof DataType.TimeType) {
            return Optional.of(of(
                    0,
                    DAY_MICROS - 1,
                    0,
                    DAY_MICROS - 1,
                    literal -> Optional.empty(),
                    micros -> LocalTime.ofNanoOfDay(micros.longValueExact() * 1_000)));
        }
        return Optional.empty();
    }

    private static Ordinals wholes(long least, long most, Function<BigInteger, Object> value) {
        return of(least, most, 0, Math.min(most, USUAL.longValueExact()), Literal::exact, value);
    }

    private static Ordinals decimals(DataType.DecimalType type) {
        BigInteger most = BigInteger.TEN.pow(type.precision()).subtract(BigInteger.ONE);
        return new Ordinals(
                most.negate(),
                most,
                BigInteger.ZERO,
                most.min(USUAL),
                literal -> literal.exact().map(value -> value.scaleByPowerOfTen(type.scale())),
                unscaled -> new BigDecimal(unscaled, type.scale()));
    }

    private static Ordinals moments(Function<BigInteger, Object> value) {
        return of(
                micros(Instant.parse("0001-01-01T00:00:00Z")).longValueExact(),
                micros(Instant.parse("9999-12-31T23:59:59.999999Z")).longValueExact(),
                micros(Instant.parse("2020-01-01T00:00:00Z")).longValueExact(),
                micros(Instant.parse("2025-12-31T23:59:59Z")).longValueExact(),
                literal -> literal instanceof Literal.Moment moment
                        ? Optional.of(micros(moment.value()))
                        : Optional.empty(),
                value);
    }

    private static Ordinals of(
            long least,
            long most,
            long usualLeast,
            long usualMost,
            Function<Literal, Optional<BigDecimal>> number,
            Function<BigInteger, Object> value) {
        return new Ordinals(
                BigInteger.valueOf(least),
                BigInteger.valueOf(most),
                BigInteger.valueOf(usualLeast),
                BigInteger.valueOf(usualMost),
                number,
                value);
    }

    private static BigDecimal micros(Instant time) {
        return BigDecimal.valueOf(time.getEpochSecond())
                .scaleByPowerOfTen(6)
                .add(BigDecimal.valueOf(time.getNano()).scaleByPowerOfTen(-3));
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }
}
