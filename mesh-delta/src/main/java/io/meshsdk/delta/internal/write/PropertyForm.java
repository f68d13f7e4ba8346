package io.meshsdk.delta.internal.write;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The values that a table property may have.
 *
 * @param expected what they are, in words
 * @param holds whether a value is one of them
 */
record PropertyForm(String expected, Predicate<String> holds) {
    static final PropertyForm TRUTH = oneOf("true", "false");
    static final PropertyForm INTERVAL = matching(
            "an interval such as 'interval 30 days', of seconds, minutes, hours, days or weeks",
            "interval [1-9]\\d{0,8} (second|minute|hour|day|week)s?");
    static final PropertyForm COUNT = matching("a whole number of 1 to 999999999", "[1-9]\\d{0,8}");
    static final PropertyForm SIZE = matching(
            "a number of bytes, or one with a unit such as '128mb'", "[1-9]\\d{0,17}|[1-9]\\d{0,8}(?i:[kmgt]?b)");

    static PropertyForm oneOf(String... values) {
        return new PropertyForm("one of " + String.join(", ", values), java.util.Set.of(values)::contains);
    }

    static PropertyForm matching(String expected, String pattern) {
        return new PropertyForm(expected, Pattern.compile(pattern).asMatchPredicate());
    }
}
