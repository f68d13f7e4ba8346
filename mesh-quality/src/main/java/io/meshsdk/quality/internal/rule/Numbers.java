package io.meshsdk.quality.internal.rule;

import io.meshsdk.schema.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;

/** Literals as numbers, exactly. */
final class Numbers {
    private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000);

    private static final int MOST_DIGITS = 100;

    private Numbers() {}

    /** Returns a number of the same order towards every number of 38 digits, whose digits can be written down. */
    static BigDecimal bounded(BigDecimal value) {
        long exponent = (long) value.precision() - value.scale();
        if (value.signum() == 0 || Math.abs(exponent) <= MOST_DIGITS) {
            return value;
        }
        BigDecimal edge = BigDecimal.ONE.scaleByPowerOfTen(exponent > 0 ? MOST_DIGITS : -MOST_DIGITS);
        return value.signum() < 0 ? edge.negate() : edge;
    }

    /** Returns the closest double at or above ({@code CEILING}), or at or below ({@code FLOOR}), a decimal. */
    static double toDouble(BigDecimal value, RoundingMode direction) {
        double nearest = value.doubleValue();
        boolean upwards = direction == RoundingMode.CEILING;
        if (Double.isInfinite(nearest)) {
            boolean outwards = upwards == (nearest > 0);
            return outwards ? nearest : Math.copySign(Double.MAX_VALUE, nearest);
        }
        int order = new BigDecimal(nearest).compareTo(value);
        if (upwards && order < 0) {
            return Math.nextUp(nearest);
        }
        return !upwards && order > 0 ? Math.nextDown(nearest) : nearest;
    }

    static BigInteger micros(Instant moment, RoundingMode direction) {
        BigInteger nanos = BigInteger.valueOf(moment.getEpochSecond())
                .multiply(NANOS_PER_SECOND)
                .add(BigInteger.valueOf(moment.getNano()));
        return new BigDecimal(nanos).movePointLeft(3).setScale(0, direction).toBigIntegerExact();
    }

    /** Returns the literals that fit a type, in words. */
    static String literalsFor(DataType type) {
        if (type instanceof DataType.StringType) {
            return "texts";
        }
        if (type instanceof DataType.DateType) {
            return "days";
        }
        if (type instanceof DataType.TimestampType) {
            return "points in time";
        }
        if (type.isFloating()) {
            return "numbers";
        }
        return type.isNumeric() ? "whole or decimal numbers" : "a rule of your own: none fits this type";
    }
}
