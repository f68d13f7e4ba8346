package io.meshsdk.quality.check;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Asks something of each value of one column by itself. Nulls are not asked: they leave both the numerator and the
 * denominator.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface ValueCheck extends Check {
    /** Returns the column whose values are judged. */
    String column();

    @Override
    default List<String> columns() {
        return List.of(column());
    }

    /**
     * Every value lies between bounds, which are inside. NaN lies in no range.
     *
     * @param column the column
     * @param low the lower bound, if any
     * @param high the upper bound, if any; there is at least one bound
     */
    record Range(String column, Optional<Literal> low, Optional<Literal> high) implements ValueCheck {
        /** Checks that there is a bound, and that two are of one kind. */
        public Range {
            if (low.isEmpty() && high.isEmpty()) {
                throw new IllegalArgumentException("Invalid range: it has no bound");
            }
            LiteralOrder.requireRange(low, high);
        }
    }

    /**
     * Every value compares with a literal: bounds that are outside, equality, inequality. NaN differs from every number,
     * and is neither above nor below one.
     *
     * @param column the column
     * @param comparison how values compare
     * @param value what they are compared with
     */
    record Compared(String column, Comparison comparison, Literal value) implements ValueCheck {}

    /**
     * Every value is one of a list.
     *
     * @param column the column
     * @param values the list, at least one
     */
    record OneOf(String column, List<Literal> values) implements ValueCheck {
        /** Copies the list and drops repetitions. */
        public OneOf {
            values = Literals.distinct("accepted", values);
        }
    }

    /**
     * No value is one of a list.
     *
     * @param column the column
     * @param values the list, at least one
     */
    record NoneOf(String column, List<Literal> values) implements ValueCheck {
        /** Copies the list and drops repetitions. */
        public NoneOf {
            values = Literals.distinct("forbidden", values);
        }
    }

    /**
     * Every text matches a pattern as a whole.
     *
     * @param column the column
     * @param pattern a pattern of {@code java.util.regex}
     */
    record Matches(String column, String pattern) implements ValueCheck {
        /** Compiles the pattern to see that it is one. */
        public Matches {
            Patterns.require(pattern);
        }
    }

    /**
     * No text matches a pattern as a whole.
     *
     * @param column the column
     * @param pattern a pattern of {@code java.util.regex}
     */
    record MatchesNot(String column, String pattern) implements ValueCheck {
        /** Compiles the pattern to see that it is one. */
        public MatchesNot {
            Patterns.require(pattern);
        }
    }

    /**
     * Every text has a named format.
     *
     * @param column the column
     * @param format the format
     */
    record HasFormat(String column, ValueFormat format) implements ValueCheck {}

    /**
     * Every text writes a date, a time or both by a pattern of {@link java.time.format.DateTimeFormatter}, resolved strictly:
     * the 30th of February is no date.
     *
     * @param column the column
     * @param pattern the pattern, for example {@code dd/MM/uuuu}
     */
    record WritesDate(String column, String pattern) implements ValueCheck {
        /** Compiles the pattern to see that it is one. */
        public WritesDate {
            Patterns.requireDate(pattern);
        }
    }

    /**
     * Every text has a length between bounds, which are inside, in Unicode code points; every binary value, in bytes.
     *
     * @param column the column
     * @param minimum zero or more
     * @param maximum at least the minimum, if any
     */
    record Length(String column, int minimum, OptionalInt maximum) implements ValueCheck {
        /** Checks the order of the bounds. */
        public Length {
            if (minimum < 0 || maximum.orElse(Integer.MAX_VALUE) < minimum) {
                throw new IllegalArgumentException("Invalid length: expected 0 <= minimum <= maximum");
            }
        }
    }

    /**
     * Every number is a whole multiple of a step, exactly; of floating point numbers, of their exact binary value.
     *
     * @param column the column
     * @param step a positive whole or decimal number
     */
    record MultipleOf(String column, Literal step) implements ValueCheck {
        /** Checks the step. */
        public MultipleOf {
            if (step.exact().filter(number -> number.signum() > 0).isEmpty()) {
                throw new IllegalArgumentException(
                        "Invalid step %s: expected a positive whole or decimal number".formatted(step.text()));
            }
        }
    }

    /**
     * No date or timestamp lies further in the future than a skew of clocks, seen from when it is measured; a date, not after
     * the day that the moment lies in.
     *
     * @param column the column
     * @param skew zero or more
     */
    record NotInFuture(String column, Duration skew) implements ValueCheck {
        /** Checks the skew. */
        public NotInFuture {
            Durations.requireNotNegative("skew", skew);
        }
    }

    /**
     * No date or timestamp is older than a retention, seen from when it is measured.
     *
     * @param column the column
     * @param retention positive
     */
    record Retained(String column, Duration retention) implements ValueCheck {
        /** Checks the retention. */
        public Retained {
            Durations.requirePositive("retention", retention);
        }
    }
}
