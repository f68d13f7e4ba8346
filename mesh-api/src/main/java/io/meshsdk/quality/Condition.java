package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How many values, keys or rows may break a check, or what a metric may be; without one, none may, or anything. The operators are
 * those of the Open Data Contract Standard. Its text gives {@code mustBeBetween} two numbers to lie between: they themselves are
 * outside, which is {@link Operator#BETWEEN}; tools that count them in are read as {@link Operator#WITHIN}.
 *
 * @param operator how the count is compared
 * @param value what it is compared with, the lower of two
 * @param upper the higher of two, where the operator takes two
 * @param unit what is counted
 * @since 0.1.0
 */
@CheckReturnValue
public record Condition(Operator operator, BigDecimal value, Optional<BigDecimal> upper, Unit unit) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MAX_PLAIN_DIGITS = 40;

    /** Checks that there are as many numbers as the operator takes. */
    public Condition {
        if (operator.takesTwo != upper.isPresent()) {
            throw new IllegalArgumentException("Invalid condition %s: expected %s"
                    .formatted(operator, operator.takesTwo ? "two numbers" : "one number"));
        }
    }

    /** Returns a condition of one number. */
    public static Condition of(Operator operator, BigDecimal value, Unit unit) {
        return new Condition(operator, value, Optional.empty(), unit);
    }

    /** Returns a condition of two numbers, the lower one first. */
    public static Condition of(Operator operator, BigDecimal lower, BigDecimal upper, Unit unit) {
        return new Condition(operator, lower, Optional.of(upper), unit);
    }

    /**
     * Returns the condition that a number of rows lies between bounds, which are inside, by an operator that the standard has.
     *
     * @param minimum the fewest rows
     * @param maximum the most, if any
     */
    public static Condition ofRows(long minimum, OptionalLong maximum) {
        BigDecimal least = BigDecimal.valueOf(minimum);
        if (maximum.isEmpty()) {
            return of(Operator.AT_LEAST, least, Unit.ROWS);
        }
        BigDecimal most = BigDecimal.valueOf(maximum.getAsLong());
        if (minimum == maximum.getAsLong()) {
            return of(Operator.IS, least, Unit.ROWS);
        }
        return minimum == 0
                ? of(Operator.AT_MOST, most, Unit.ROWS)
                : of(Operator.BETWEEN, least.subtract(BigDecimal.ONE), most.add(BigDecimal.ONE), Unit.ROWS);
    }

    /**
     * Returns whether so many of so many satisfy the condition, exactly.
     *
     * @param counted how many there are
     * @param all of how many, above zero where the unit is a share
     */
    public boolean holds(long counted, long all) {
        if (unit == Unit.ROWS) {
            return compare(BigDecimal.valueOf(counted), BigDecimal.ONE);
        }
        return compare(BigDecimal.valueOf(counted).multiply(HUNDRED), BigDecimal.valueOf(all));
    }

    /** Returns whether a number satisfies the condition, exactly, whatever its unit. */
    public boolean holds(BigDecimal number) {
        return compare(number, BigDecimal.ONE);
    }

    /** Returns the condition in words, for example {@code less than 5 percent}. */
    public String describe() {
        String numbers = upper.map(high -> "%s and %s".formatted(words(value), words(high)))
                .orElseGet(() -> words(value));
        return "%s %s%s".formatted(operator.words, numbers, unit.suffix);
    }

    /** A number with an exponent in the millions has as many digits. */
    private static String words(BigDecimal number) {
        return Math.abs((long) number.scale()) > MAX_PLAIN_DIGITS ? number.toString() : number.toPlainString();
    }

    /** Compares {@code amount / whole} with the numbers, without dividing. */
    private boolean compare(BigDecimal amount, BigDecimal whole) {
        int low = amount.compareTo(value.multiply(whole));
        int high = upper.map(most -> amount.compareTo(most.multiply(whole))).orElse(0);
        return operator.holds(low, high);
    }

    /** How a count is compared. */
    public enum Operator {
        /** Equal: {@code mustBe}. */
        IS("exactly", "mustBe", false),
        /** Not equal: {@code mustNotBe}. */
        IS_NOT("other than", "mustNotBe", false),
        /** Above: {@code mustBeGreaterThan}. */
        GREATER_THAN("more than", "mustBeGreaterThan", false),
        /** At or above: {@code mustBeGreaterOrEqualTo}. */
        AT_LEAST("at least", "mustBeGreaterOrEqualTo", false),
        /** Below: {@code mustBeLessThan}. */
        LESS_THAN("less than", "mustBeLessThan", false),
        /** At or below: {@code mustBeLessOrEqualTo}. */
        AT_MOST("at most", "mustBeLessOrEqualTo", false),
        /** Above the lower and below the higher number: {@code mustBeBetween}. */
        BETWEEN("between, exclusively,", "mustBeBetween", true),
        /** {@link #BETWEEN}, or one of the two numbers. */
        WITHIN("within", null, true),
        /** Not {@link #BETWEEN}: {@code mustNotBeBetween}. */
        NOT_BETWEEN("not between, exclusively,", "mustNotBeBetween", true),
        /** Not {@link #WITHIN}. */
        NOT_WITHIN("outside", null, true);

        private final String words;
        private final @Nullable String key;
        private final boolean takesTwo;

        Operator(String words, @Nullable String key, boolean takesTwo) {
            this.words = words;
            this.key = key;
            this.takesTwo = takesTwo;
        }

        /** Returns the key that the Open Data Contract Standard has for the operator, where it has one. */
        public Optional<String> key() {
            return Optional.ofNullable(key);
        }

        /** Returns whether the operator takes two numbers. */
        public boolean takesTwo() {
            return takesTwo;
        }

        /**
         * Returns whether a number is accepted.
         *
         * @param low how the number compares with the first number of the condition: below zero where it is less
         * @param high how it compares with the second; of no meaning where there is none
         */
        public boolean holds(int low, int high) {
            return switch (this) {
                case IS -> low == 0;
                case IS_NOT -> low != 0;
                case GREATER_THAN -> low > 0;
                case AT_LEAST -> low >= 0;
                case LESS_THAN -> low < 0;
                case AT_MOST -> low <= 0;
                case BETWEEN -> low > 0 && high < 0;
                case WITHIN -> low >= 0 && high <= 0;
                case NOT_BETWEEN -> low <= 0 || high >= 0;
                case NOT_WITHIN -> low < 0 || high > 0;
            };
        }
    }

    /** What is counted. */
    public enum Unit {
        /** Rows, values or keys. */
        ROWS(" rows"),
        /** Their share of all, in percent. */
        PERCENT(" percent"),
        /** What is measured, as it is: of metrics. */
        VALUE("");

        private final String suffix;

        Unit(String suffix) {
            this.suffix = suffix;
        }
    }
}
