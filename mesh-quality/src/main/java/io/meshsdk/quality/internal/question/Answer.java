package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.internal.state.FirstRows;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** What states mean for a check, before it is said how many may break it or what a number may be. */
public sealed interface Answer {
    /**
     * So many of so many break the check.
     *
     * @param expected what was promised, for people
     * @param observed what was found, for people
     * @param evaluated how many were judged
     * @param failing how many of them broke it
     * @param rows where the first of those are
     */
    record Counted(String expected, String observed, long evaluated, long failing, FirstRows rows) implements Answer {}

    /**
     * A number.
     *
     * @param name what it is, for people
     * @param value the number
     * @param evaluated of how many values or rows
     * @param disclosure how much of it may be told
     */
    record Numbered(String name, BigDecimal value, long evaluated, Disclosure disclosure) implements Answer {
        private static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_EVEN);
        private static final int MOST_DIGITS = 40;

        /** Returns the number, where it may be told. */
        public Optional<BigDecimal> disclosed() {
            return disclosure == Disclosure.HIDDEN ? Optional.empty() : Optional.of(value);
        }

        /** Returns the number in 12 digits, or that it may not be told, for people. */
        public String observed() {
            if (disclosure == Disclosure.HIDDEN) {
                return "it is known, and hidden";
            }
            BigDecimal rounded = value.round(SHOWN).stripTrailingZeros();
            return "it is %s"
                    .formatted(
                            Math.abs((long) rounded.scale()) > MOST_DIGITS
                                    ? rounded.toString()
                                    : rounded.toPlainString());
        }
    }

    /**
     * The check has a threshold of its own.
     *
     * @param holds whether it holds
     * @param counted what was found
     */
    record Decided(boolean holds, Counted counted) implements Answer {}

    /**
     * Nobody knows.
     *
     * @param reason why
     */
    record Unknown(String reason) implements Answer {}
}
