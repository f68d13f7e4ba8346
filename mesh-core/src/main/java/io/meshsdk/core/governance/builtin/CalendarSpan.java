package io.meshsdk.core.governance.builtin;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.Retention;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many days a period of the calendar may have: a year 365 or 366, a month 28 to 31. Ordered by its shortest length, so
 * that {@code 7 years} and {@code 2555 days} are as long as one another.
 *
 * @param period the period, positive
 * @since 0.1.0
 */
@CheckReturnValue
public record CalendarSpan(Period period) implements Comparable<CalendarSpan> {
    private static final Pattern AMOUNT =
            Pattern.compile("([0-9]{1,6})[\\s_]*(d|days?|w|weeks?|m|mo|months?|y|yr|years?)");

    /** Returns the fewest days it may have. */
    public long shortest() {
        long months = period.toTotalMonths();
        return months / 12 * 365 + months % 12 * 28 + period.get(ChronoUnit.DAYS);
    }

    /** Returns the most days it may have. */
    public long longest() {
        long months = period.toTotalMonths();
        return months / 12 * 366 + months % 12 * 31 + period.get(ChronoUnit.DAYS);
    }

    /** Returns whether it is shorter than another, whatever the calendar. */
    public boolean isShorterThan(CalendarSpan other) {
        return longest() < other.shortest();
    }

    /** Returns a retention that is kept as another, but for at least this long. */
    public Retention asLeast(Retention kept) {
        return new Retention(
                Optional.of(period), kept.maximum().filter(most -> new CalendarSpan(most).shortest() >= longest()));
    }

    /** Returns a retention that is kept as another, but for at most this long. */
    public Retention asMost(Retention kept) {
        return new Retention(
                kept.minimum().filter(least -> new CalendarSpan(least).longest() <= shortest()), Optional.of(period));
    }

    @Override
    public int compareTo(CalendarSpan other) {
        return Long.compare(shortest(), other.shortest());
    }

    /** Returns the period in ISO 8601. */
    @Override
    public String toString() {
        return period.toString();
    }

    /** Returns a positive period of ISO 8601, or an amount with its unit; empty where the text is neither. */
    static Optional<CalendarSpan> parse(String text) {
        Matcher amount = AMOUNT.matcher(text.strip().toLowerCase(Locale.ROOT));
        Optional<Period> period = amount.matches()
                ? Optional.of(period(
                        Integer.parseInt(amount.group(1)), amount.group(2).charAt(0)))
                : iso(text.strip());
        return period.filter(read -> !read.isNegative() && !read.isZero()).map(CalendarSpan::new);
    }

    private static Period period(int amount, char unit) {
        return switch (unit) {
            case 'y' -> Period.ofYears(amount);
            case 'm' -> Period.ofMonths(amount);
            case 'w' -> Period.ofWeeks(amount);
            default -> Period.ofDays(amount);
        };
    }

    private static Optional<Period> iso(String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
