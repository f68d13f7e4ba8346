package io.meshsdk.quality.filter;

import io.meshsdk.quality.check.Literal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.OptionalInt;

/** The order of values as rows give them, and of literals: the one in which the engine compares columns. */
final class ValueOrder {
    private ValueOrder() {}

    static boolean isNan(Object value) {
        return isFloating(value) && Double.isNaN(((Number) value).doubleValue());
    }

    /** Returns the value of a literal. */
    static Object value(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return text.value();
        }
        if (literal instanceof Literal.Day day) {
            return day.value();
        }
        if (literal instanceof Literal.Moment moment) {
            return moment.value();
        }
        return literal instanceof Literal.Floating floating
                ? (Object) floating.value()
                : literal.exact().orElseThrow();
    }

    /** Returns how two values compare, as comparators say it; empty where they do not, and where one is NaN. */
    static OptionalInt compare(Object left, Object right) {
        if (left instanceof Number first && right instanceof Number second) {
            return numbers(first, second);
        }
        if (left instanceof String first && right instanceof String second) {
            return OptionalInt.of(Arrays.compareUnsigned(bytes(first), bytes(second)));
        }
        if (left instanceof byte[] first && right instanceof byte[] second) {
            return OptionalInt.of(Arrays.compareUnsigned(first, second));
        }
        if (left instanceof Boolean first && right instanceof Boolean second) {
            return OptionalInt.of(first.compareTo(second));
        }
        return times(left, right);
    }

    private static OptionalInt times(Object left, Object right) {
        if (isPoint(left) && isPoint(right)) {
            return OptionalInt.of(point(left).compareTo(point(right)));
        }
        if (left instanceof LocalDateTime first && right instanceof LocalDateTime second) {
            return OptionalInt.of(first.compareTo(second));
        }
        return left instanceof LocalTime first && right instanceof LocalTime second
                ? OptionalInt.of(first.compareTo(second))
                : OptionalInt.empty();
    }

    private static OptionalInt numbers(Number left, Number right) {
        if (isNan(left) || isNan(right)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                isEndless(left) || isEndless(right)
                        ? Integer.compare(end(left), end(right))
                        : exact(left).compareTo(exact(right)));
    }

    /** A decimal may be beyond every double and is a number all the same. */
    private static boolean isEndless(Number number) {
        return isFloating(number) && Double.isInfinite(number.doubleValue());
    }

    private static int end(Number number) {
        return isEndless(number) ? (int) Math.signum(number.doubleValue()) : 0;
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return isFloating(number) ? new BigDecimal(number.doubleValue()) : BigDecimal.valueOf(number.longValue());
    }

    private static boolean isFloating(Object value) {
        return value instanceof Double || value instanceof Float;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isPoint(Object value) {
        return value instanceof LocalDate || value instanceof Instant;
    }

    private static Instant point(Object value) {
        return value instanceof LocalDate day ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : (Instant) value;
    }
}
