package io.meshsdk.quality.check;

import io.meshsdk.annotation.CheckReturnValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A value in an expectation, compared with the values of a column of a fitting type.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface Literal {
    /** Returns the value as a text, without quotes. */
    String text();

    /** Returns the number, where the value is one that is written in decimal: whole or exact, not of floating point. */
    default Optional<BigDecimal> exact() {
        return Optional.empty();
    }

    /**
     * A whole number, for integer, decimal and floating columns.
     *
     * @param value the number
     */
    record Whole(long value) implements Literal {
        @Override
        public String text() {
            return Long.toString(value);
        }

        @Override
        public Optional<BigDecimal> exact() {
            return Optional.of(BigDecimal.valueOf(value));
        }
    }

    /**
     * A decimal number, for integer, decimal and floating columns. Trailing zeros do not matter.
     *
     * @param value the number, kept without trailing zeros
     */
    record Exact(BigDecimal value) implements Literal {
        private static final int MAX_DIGITS = 1000;

        /** Drops trailing zeros, so that equal numbers are equal literals, and refuses more than a thousand digits. */
        public Exact {
            if (Math.abs((long) value.precision() - value.scale()) > MAX_DIGITS
                    || Math.abs((long) value.scale()) > MAX_DIGITS) {
                throw new IllegalArgumentException(
                        "Invalid number: expected at most %d digits before and after the point".formatted(MAX_DIGITS));
            }
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        @Override
        public String text() {
            return value.toPlainString();
        }

        @Override
        public Optional<BigDecimal> exact() {
            return Optional.of(value);
        }
    }

    /**
     * A floating point number, for floating columns only: on a decimal column it is an error.
     *
     * @param value the number, not NaN
     */
    record Floating(double value) implements Literal {
        /** Refuses NaN, which equals nothing. */
        public Floating {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("Invalid bound NaN: expected a number");
            }
        }

        @Override
        public String text() {
            return Double.toString(value);
        }
    }

    /**
     * A text, for string columns; compared by Unicode code points.
     *
     * @param value the text
     */
    record Text(String value) implements Literal {
        @Override
        public String text() {
            return value;
        }
    }

    /**
     * A day, for date columns.
     *
     * @param value the day
     */
    record Day(LocalDate value) implements Literal {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /**
     * A point in time, for timestamp columns.
     *
     * @param value the point in time
     */
    record Moment(Instant value) implements Literal {
        @Override
        public String text() {
            return value.toString();
        }
    }
}
