package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How many values, keys or rows may break a check; without one, none may. The operators are those of the Open Data Contract
 * Standard. Its text gives {@code mustBeBetween} two numbers to lie between: they themselves are outside, which is
 * {@link Operator#BETWEEN}; tools that count them in are read as {@link Operator#WITHIN}.
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

    /** Returns the condition in words, for example {@code less than 5 percent}. */
    public String describe() {
        String numbers = upper.map(high -> "%s and %s".formatted(words(value), words(high)))
                .orElseGet(() -> words(value));
        return "%s %s %s".formatted(operator.words, numbers, unit == Unit.ROWS ? "rows" : "percent");
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
        IS("exactly", false),
        /** Not equal: {@code mustNotBe}. */
        IS_NOT("other than", false),
        /** Above: {@code mustBeGreaterThan}. */
        GREATER_THAN("more than", false),
        /** At or above: {@code mustBeGreaterOrEqualTo}. */
        AT_LEAST("at least", false),
        /** Below: {@code mustBeLessThan}. */
        LESS_THAN("less than", false),
        /** At or below: {@code mustBeLessOrEqualTo}. */
        AT_MOST("at most", false),
        /** Above the lower and below the higher number: {@code mustBeBetween}. */
        BETWEEN("between, exclusively,", true),
        /** {@link #BETWEEN}, or one of the two numbers. */
        WITHIN("within", true),
        /** Not {@link #BETWEEN}: {@code mustNotBeBetween}. */
        NOT_BETWEEN("not between, exclusively,", true),
        /** Not {@link #WITHIN}. */
        NOT_WITHIN("outside", true);

        private final String words;
        private final boolean takesTwo;

        Operator(String words, boolean takesTwo) {
            this.words = words;
            this.takesTwo = takesTwo;
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
        ROWS,
        /** Their share of all, in percent. */
        PERCENT
    }
}
