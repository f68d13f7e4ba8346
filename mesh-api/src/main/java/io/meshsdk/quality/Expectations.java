package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The expectations there are; made to be imported with {@code import static}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Expectations {
    private Expectations() {}

    /** Returns the expectation that no value of a column is null. */
    public static Expectation notNull(String column) {
        return Expectation.of(new Check.NotNull(column));
    }

    /**
     * Returns the expectation that at least a share of a column's values is not null.
     *
     * @throws IllegalArgumentException if the share is not in [0,1]
     */
    public static Expectation completeness(String column, double threshold) {
        return Expectation.of(new Check.Completeness(column, threshold));
    }

    /**
     * Returns the expectation that no two rows of the table agree in all of the columns.
     *
     * @throws IllegalArgumentException if there is no column, or one is repeated
     */
    public static Expectation unique(String... columns) {
        return Expectation.of(new Check.Unique(List.of(columns)));
    }

    /** Returns the expectation that every value lies between two bounds, which are inside: whole numbers. */
    public static Expectation between(String column, long low, long high) {
        return range(column, new Literal.Whole(low), new Literal.Whole(high));
    }

    /** Returns the expectation that every value lies between two bounds, which are inside: decimals. */
    public static Expectation between(String column, BigDecimal low, BigDecimal high) {
        return range(column, new Literal.Exact(low), new Literal.Exact(high));
    }

    /** Returns the expectation that every value lies between two bounds, which are inside: floating point numbers; an error on decimal columns. */
    public static Expectation between(String column, double low, double high) {
        return range(column, new Literal.Floating(low), new Literal.Floating(high));
    }

    /** Returns the expectation that every value lies between two bounds, which are inside: days. */
    public static Expectation between(String column, LocalDate low, LocalDate high) {
        return range(column, new Literal.Day(low), new Literal.Day(high));
    }

    /** Returns the expectation that every value lies between two bounds, which are inside: points in time. */
    public static Expectation between(String column, Instant low, Instant high) {
        return range(column, new Literal.Moment(low), new Literal.Moment(high));
    }

    /** Returns the expectation that every value lies between two bounds, which are inside: texts, ordered by Unicode code points. */
    public static Expectation between(String column, String low, String high) {
        return range(column, new Literal.Text(low), new Literal.Text(high));
    }

    /** Returns the expectation that no value is below a bound: whole numbers. */
    public static Expectation atLeast(String column, long low) {
        return range(column, new Literal.Whole(low), null);
    }

    /** Returns the expectation that no value is below a bound: decimals. */
    public static Expectation atLeast(String column, BigDecimal low) {
        return range(column, new Literal.Exact(low), null);
    }

    /** Returns the expectation that no value is below a bound: floating point numbers; an error on decimal columns. */
    public static Expectation atLeast(String column, double low) {
        return range(column, new Literal.Floating(low), null);
    }

    /** Returns the expectation that no value is below a bound: days. */
    public static Expectation atLeast(String column, LocalDate low) {
        return range(column, new Literal.Day(low), null);
    }

    /** Returns the expectation that no value is below a bound: points in time. */
    public static Expectation atLeast(String column, Instant low) {
        return range(column, new Literal.Moment(low), null);
    }

    /** Returns the expectation that no value is below a bound: texts, ordered by Unicode code points. */
    public static Expectation atLeast(String column, String low) {
        return range(column, new Literal.Text(low), null);
    }

    /** Returns the expectation that no value is above a bound: whole numbers. */
    public static Expectation atMost(String column, long high) {
        return range(column, null, new Literal.Whole(high));
    }

    /** Returns the expectation that no value is above a bound: decimals. */
    public static Expectation atMost(String column, BigDecimal high) {
        return range(column, null, new Literal.Exact(high));
    }

    /** Returns the expectation that no value is above a bound: floating point numbers; an error on decimal columns. */
    public static Expectation atMost(String column, double high) {
        return range(column, null, new Literal.Floating(high));
    }

    /** Returns the expectation that no value is above a bound: days. */
    public static Expectation atMost(String column, LocalDate high) {
        return range(column, null, new Literal.Day(high));
    }

    /** Returns the expectation that no value is above a bound: points in time. */
    public static Expectation atMost(String column, Instant high) {
        return range(column, null, new Literal.Moment(high));
    }

    /** Returns the expectation that no value is above a bound: texts, ordered by Unicode code points. */
    public static Expectation atMost(String column, String high) {
        return range(column, null, new Literal.Text(high));
    }

    /** Returns the expectation that every text is one of a list. */
    public static Expectation oneOf(String column, String... values) {
        return oneOf(
                column,
                Arrays.stream(values)
                        .map(value -> (Literal) new Literal.Text(value))
                        .toList());
    }

    /** Returns the expectation that every whole number is one of a list. */
    public static Expectation oneOf(String column, long... values) {
        return oneOf(
                column,
                Arrays.stream(values)
                        .mapToObj(value -> (Literal) new Literal.Whole(value))
                        .toList());
    }

    /** Returns the expectation that every number is one of a list: decimals. */
    public static Expectation oneOf(String column, BigDecimal... values) {
        return oneOf(
                column,
                Arrays.stream(values)
                        .map(value -> (Literal) new Literal.Exact(value))
                        .toList());
    }

    /** Returns the expectation that every number is one of a list: floating point numbers; an error on decimal columns. */
    public static Expectation oneOf(String column, double... values) {
        return oneOf(
                column,
                Arrays.stream(values)
                        .mapToObj(value -> (Literal) new Literal.Floating(value))
                        .toList());
    }

    /** Returns the expectation that every day is one of a list. */
    public static Expectation oneOf(String column, LocalDate... values) {
        return oneOf(
                column,
                Arrays.stream(values)
                        .map(value -> (Literal) new Literal.Day(value))
                        .toList());
    }

    /** Returns the expectation that every point in time is one of a list. */
    public static Expectation oneOf(String column, Instant... values) {
        return oneOf(
                column,
                Arrays.stream(values)
                        .map(value -> (Literal) new Literal.Moment(value))
                        .toList());
    }

    /** Returns the expectation that every value is one of a list. */
    public static Expectation oneOf(String column, List<Literal> values) {
        return Expectation.of(new Check.OneOf(column, values));
    }

    /**
     * Returns the expectation that every text matches a pattern as a whole.
     *
     * @throws IllegalArgumentException if the pattern is none of {@code java.util.regex}
     */
    public static Expectation matches(String column, String pattern) {
        return Expectation.of(new Check.Matches(column, pattern));
    }

    /** Returns the expectation that every text has a named format. */
    public static Expectation format(String column, ValueFormat format) {
        return Expectation.of(new Check.HasFormat(column, format));
    }

    /**
     * Returns the expectation that every text has a named format, for example {@code email}.
     *
     * @throws IllegalArgumentException if there is no such format
     */
    public static Expectation format(String column, String format) {
        return format(column, ValueFormat.parse(format));
    }

    /** Returns the expectation that there are at least so many rows. */
    public static Expectation rowCount(long minimum) {
        return Expectation.of(new Check.RowCount(minimum, OptionalLong.empty()));
    }

    /** Returns the expectation that the number of rows lies between two bounds, which are inside. */
    public static Expectation rowCount(long minimum, long maximum) {
        return Expectation.of(new Check.RowCount(minimum, OptionalLong.of(maximum)));
    }

    /** Returns the expectation that the newest value of a date or timestamp column is no older than a duration. */
    public static Expectation freshness(String column, Duration maximumAge) {
        return Expectation.of(new Check.Freshness(column, maximumAge));
    }

    /**
     * Returns the expectation that the newest value of a date or timestamp column is no older than a duration of ISO 8601,
     * for example {@code PT4H}.
     *
     * @throws IllegalArgumentException if the text is no duration, or not a positive one
     */
    public static Expectation freshness(String column, String maximumAge) {
        try {
            return freshness(column, Duration.parse(maximumAge));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "Invalid freshness '%s': expected a duration of ISO 8601, for example 'PT4H'".formatted(maximumAge),
                    e);
        }
    }

    /** Returns the expectation that data has the fields of its contract, of their types; it is in every contract. */
    public static Expectation schemaConformance() {
        return Expectation.of(new Check.SchemaConformance());
    }

    /**
     * Returns the expectation that a short form writes for a column: {@code not_null}, {@code unique}, {@code valid_email},
     * {@code format:email}, {@code >= 0}, {@code <= 10}, {@code range:0:1000000}, {@code one_of:'a':'b'},
     * {@code matches:[A-Z]+}, {@code completeness:0.99}, {@code freshness:PT4H}, {@code row_count:1:}.
     *
     * <p>All that follows {@code matches:} is the pattern, as it stands. Elsewhere colons separate; texts stand in quotes, in
     * which a colon is a colon, {@code one_of:'10:30':'11:00'}, and a quote or a backslash has a backslash before it,
     * {@code 'it\'s'}. In other values a colon has one, {@code range:2026-11-20T07\:00\:00Z:}.
     *
     * @throws IllegalArgumentException if the text writes no rule
     */
    public static Expectation parse(String column, String rule) {
        return Expectation.of(ShortForms.read(column, rule));
    }

    private static Expectation range(String column, @Nullable Literal low, @Nullable Literal high) {
        return Expectation.of(new Check.Range(column, Optional.ofNullable(low), Optional.ofNullable(high)));
    }
}
