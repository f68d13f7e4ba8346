package io.meshsdk.quality.engine;

import io.meshsdk.quality.check.Literal;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Compares Java values, in the plainest way there is. */
final class NaiveValues {
    private NaiveValues() {}

    static boolean isNan(Object value) {
        return value instanceof Number number && Double.isNaN(number.doubleValue());
    }

    static boolean isFloating(Object value) {
        return value instanceof Double || value instanceof Float;
    }

    static boolean isInfinite(Object value) {
        return isFloating(value) && Double.isInfinite(((Number) value).doubleValue());
    }

    /** Returns how a value compares with a literal; empty where it is NaN. */
    static OptionalInt compare(Object value, Literal literal) {
        if (literal instanceof Literal.Day day) {
            return OptionalInt.of(Integer.signum(((LocalDate) value).compareTo(day.value())));
        }
        return literal instanceof Literal.Moment moment
                ? OptionalInt.of(Integer.signum(((Instant) value).compareTo(moment.value())))
                : compare(value, plain(literal));
    }

    private static Object plain(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return text.value();
        }
        if (literal instanceof Literal.Floating floating) {
            return floating.value();
        }
        return literal instanceof Literal.Whole whole ? (Object) whole.value() : ((Literal.Exact) literal).value();
    }

    /** Returns how two values of comparable types compare; empty where one is NaN. */
    static OptionalInt compare(Object left, Object right) {
        if (isNan(left) || isNan(right)) {
            return OptionalInt.empty();
        }
        if (left instanceof Number && right instanceof Number) {
            return OptionalInt.of(
                    isInfinite(left) || isInfinite(right)
                            ? Integer.compare(infinity(left), infinity(right))
                            : decimal(left).compareTo(decimal(right)));
        }
        if (left instanceof String first && right instanceof String second) {
            return OptionalInt.of(Integer.signum(Arrays.compare(
                    first.codePoints().toArray(), second.codePoints().toArray())));
        }
        if (left instanceof byte[] first && right instanceof byte[] second) {
            return OptionalInt.of(Integer.signum(Arrays.compareUnsigned(first, second)));
        }
        return left instanceof Boolean first && right instanceof Boolean second
                ? OptionalInt.of(Boolean.compare(first, second))
                : OptionalInt.of(moment(left).compareTo(moment(right)));
    }

    private static int infinity(Object value) {
        return isInfinite(value) ? (int) Math.signum(((Number) value).doubleValue()) : 0;
    }

    /** Returns how values stand in an order in which NaN is above all numbers. */
    static int order(Object left, Object right) {
        return isNan(left) || isNan(right)
                ? Boolean.compare(isNan(left), isNan(right))
                : compare(left, right).getAsInt();
    }

    static Instant moment(Object value) {
        return value instanceof LocalDate day ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : (Instant) value;
    }

    /** Returns a finite number exactly, of floating point its binary value. */
    static BigDecimal decimal(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        return isFloating(value)
                ? new BigDecimal(((Number) value).doubleValue())
                : BigDecimal.valueOf(((Number) value).longValue());
    }

    /** Returns a finite number as it is written. */
    static BigDecimal written(Object value) {
        return isFloating(value) ? new BigDecimal(value.toString()) : decimal(value);
    }

    /** Returns what equals where values do: NaN is one value, and so are both zeros. */
    static Object canonical(Object value) {
        if (isFloating(value)) {
            return ((Number) value).doubleValue() + 0.0;
        }
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }

    static List<Object> canonical(List<Object> values) {
        return values.stream().map(value -> canonical(value)).toList();
    }
}
