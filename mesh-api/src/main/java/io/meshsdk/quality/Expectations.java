package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.RowCheck;
import io.meshsdk.quality.check.SequenceCheck;
import io.meshsdk.quality.check.SetCheck;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.check.TimeCheck;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.check.ValueFormat;
import io.meshsdk.quality.rule.ShortForm;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
        return Expectation.of(new NullCheck.NotNull(column));
    }

    /**
     * Returns the expectation that at least a share of a column's values is not null.
     *
     * @throws IllegalArgumentException if the share is not in [0,1]
     */
    public static Expectation completeness(String column, double threshold) {
        return Expectation.of(new NullCheck.Completeness(column, threshold));
    }

    /**
     * Returns the expectation that no two rows of the table agree in all of the columns.
     *
     * @throws IllegalArgumentException if there is no column, or one is repeated
     */
    public static Expectation unique(String... columns) {
        return Expectation.of(new KeyCheck.Unique(List.of(columns)));
    }

    /** Returns the expectation that every value lies between two bounds, which are inside: whole numbers. */
    public static Expectation between(String column, long low, long high) {
        return range(column, new Literal.Whole(low), new Literal.Whole(high));
    }

    /** Returns the expectation that every value lies between two bounds, which are inside: decimals. */
    public static Expectation between(String column, BigDecimal low, BigDecimal high) {
        return range(column, new Literal.Exact(low), new Literal.Exact(high));
    }

    /** Returns the expectation that every value lies between two floating point numbers, both inside; an error on decimal columns. */
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
        return oneOf(column, texts(values));
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
        return Expectation.of(new ValueCheck.OneOf(column, values));
    }

    /**
     * Returns the expectation that every text matches a pattern as a whole.
     *
     * @throws IllegalArgumentException if the pattern is none of {@code java.util.regex}
     */
    public static Expectation matches(String column, String pattern) {
        return Expectation.of(new ValueCheck.Matches(column, pattern));
    }

    /** Returns the expectation that every text has a named format. */
    public static Expectation format(String column, ValueFormat format) {
        return Expectation.of(new ValueCheck.HasFormat(column, format));
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
        return Expectation.of(new ShapeCheck.RowCount(minimum, OptionalLong.empty()));
    }

    /** Returns the expectation that the number of rows lies between two bounds, which are inside. */
    public static Expectation rowCount(long minimum, long maximum) {
        return Expectation.of(new ShapeCheck.RowCount(minimum, OptionalLong.of(maximum)));
    }

    /** Returns the expectation that the newest value of a date or timestamp column is no older than a duration. */
    public static Expectation freshness(String column, Duration maximumAge) {
        return Expectation.of(new TimeCheck.Freshness(column, maximumAge));
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
        return Expectation.of(new ShapeCheck.SchemaConformance());
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
        return Expectation.of(ShortForm.parse(column, rule));
    }

    /** Returns the expectation that every value of a column is null. */
    public static Expectation isNull(String column) {
        return Expectation.of(new NullCheck.IsNull(column));
    }

    /**
     * Returns the expectation that no value of a column of texts is null or one of the texts that stand for a missing value,
     * for example the empty text or {@code N/A}.
     */
    public static Expectation notMissing(String column, String... tokens) {
        return Expectation.of(new NullCheck.NotMissing(column, List.of(tokens)));
    }

    /** Returns the expectation that in every row all of some columns are not null; of no column, all of the contract. */
    public static Expectation allPresent(String... columns) {
        return Expectation.of(new NullCheck.Present(NullCheck.Quantity.ALL, List.of(columns)));
    }

    /** Returns the expectation that in every row one of some columns at least is not null. */
    public static Expectation anyPresent(String... columns) {
        return Expectation.of(new NullCheck.Present(NullCheck.Quantity.ANY, List.of(columns)));
    }

    /** Returns the expectation that in every row exactly one of some columns is not null. */
    public static Expectation onePresent(String... columns) {
        return Expectation.of(new NullCheck.Present(NullCheck.Quantity.ONE, List.of(columns)));
    }

    /** Returns the expectation that in every row all of some columns are null or none is. */
    public static Expectation allOrNonePresent(String... columns) {
        return Expectation.of(new NullCheck.Present(NullCheck.Quantity.ALL_OR_NONE, List.of(columns)));
    }

    /** Returns the expectation that every number is above zero. */
    public static Expectation positive(String column) {
        return compared(column, Comparison.GREATER, new Literal.Whole(0));
    }

    /** Returns the expectation that every number is below zero. */
    public static Expectation negative(String column) {
        return compared(column, Comparison.LESS, new Literal.Whole(0));
    }

    /** Returns the expectation that every value compares with a literal, for example above it, the literal left out. */
    public static Expectation compared(String column, Comparison comparison, Literal value) {
        return Expectation.of(new ValueCheck.Compared(column, comparison, value));
    }

    /** Returns the expectation that no text is one of a list. */
    public static Expectation noneOf(String column, String... values) {
        return noneOf(column, texts(values));
    }

    /** Returns the expectation that no value is one of a list. */
    public static Expectation noneOf(String column, List<Literal> values) {
        return Expectation.of(new ValueCheck.NoneOf(column, values));
    }

    /**
     * Returns the expectation that no text matches a pattern as a whole.
     *
     * @throws IllegalArgumentException if the pattern is none of {@code java.util.regex}
     */
    public static Expectation matchesNot(String column, String pattern) {
        return Expectation.of(new ValueCheck.MatchesNot(column, pattern));
    }

    /**
     * Returns the expectation that every text writes a date or a time by a pattern, for example {@code dd/MM/uuuu}.
     *
     * @throws IllegalArgumentException if the pattern is none of {@link java.time.format.DateTimeFormatter}
     */
    public static Expectation writesDate(String column, String pattern) {
        return Expectation.of(new ValueCheck.WritesDate(column, pattern));
    }

    /** Returns the expectation that every text has a length between two bounds, which are inside, in Unicode code points. */
    public static Expectation length(String column, int minimum, int maximum) {
        return Expectation.of(new ValueCheck.Length(column, minimum, OptionalInt.of(maximum)));
    }

    /** Returns the expectation that every text has so many Unicode code points or more. */
    public static Expectation lengthAtLeast(String column, int minimum) {
        return Expectation.of(new ValueCheck.Length(column, minimum, OptionalInt.empty()));
    }

    /** Returns the expectation that every number is a whole multiple of a step. */
    public static Expectation multipleOf(String column, BigDecimal step) {
        return Expectation.of(new ValueCheck.MultipleOf(column, new Literal.Exact(step)));
    }

    /** Returns the expectation that every number is a whole multiple of a step. */
    public static Expectation multipleOf(String column, long step) {
        return Expectation.of(new ValueCheck.MultipleOf(column, new Literal.Whole(step)));
    }

    /** Returns the expectation that no date or timestamp lies in the future, but for five minutes that clocks may differ by. */
    public static Expectation notInFuture(String column) {
        return notInFuture(column, TimeCheck.Freshness.USUAL_SKEW);
    }

    /** Returns the expectation that no date or timestamp lies further in the future than a skew of clocks. */
    public static Expectation notInFuture(String column, Duration skew) {
        return Expectation.of(new ValueCheck.NotInFuture(column, skew));
    }

    /** Returns the expectation that no date or timestamp is older than a retention. */
    public static Expectation retained(String column, Duration retention) {
        return Expectation.of(new ValueCheck.Retained(column, retention));
    }

    /** Returns the expectation that in every row a time follows another by no more than a duration, and not before it. */
    public static Expectation timely(String event, String arrival, Duration maximum) {
        return Expectation.of(new RowCheck.Timely(event, arrival, maximum));
    }

    /**
     * Returns the expectation that in every row a column compares with another.
     *
     * @param comparison a sign, for example {@code <=}
     * @throws IllegalArgumentException if the sign is none
     */
    public static Expectation comparedColumns(String left, String comparison, String right) {
        return Expectation.of(new RowCheck.Compared(left, Comparison.parse(comparison), right));
    }

    /** Returns the expectation that in every row the values of some columns are together one of a list. */
    public static Expectation oneOfTuples(List<String> columns, List<List<Literal>> tuples) {
        return Expectation.of(new RowCheck.OneOfTuples(columns, tuples));
    }

    /** Returns the expectation that in every row some numbers add up to another one, exactly. */
    public static Expectation sumsTo(List<String> parts, String total) {
        return sumsTo(parts, total, BigDecimal.ZERO);
    }

    /** Returns the expectation that in every row some numbers add up to another one, but for a tolerance either way. */
    public static Expectation sumsTo(List<String> parts, String total, BigDecimal tolerance) {
        return Expectation.of(new RowCheck.SumsTo(parts, total, tolerance));
    }

    /** Returns the expectation that no two rows of the table agree in all columns of the contract. */
    public static Expectation distinctRows() {
        return Expectation.of(new KeyCheck.DistinctRows());
    }

    /** Returns the expectation that every value of a column is one of a column of another dataset. */
    public static Expectation references(String column, String dataset, String referenced) {
        return references(List.of(column), dataset, List.of(referenced));
    }

    /** Returns the expectation that every key is among the keys of another dataset. */
    public static Expectation references(List<String> columns, String dataset, List<String> referenced) {
        return Expectation.of(new KeyCheck.References(columns, dataset, referenced));
    }

    /** Returns the expectation that rows have the values that the row of the same key has in another dataset. */
    public static Expectation agrees(List<String> key, String dataset, List<String> values) {
        return Expectation.of(new KeyCheck.Agrees(key, dataset, values));
    }

    /** Returns the expectation that values stand in an order, in the order of partitions and rows. */
    public static Expectation sorted(String column, SequenceCheck.Order order) {
        return Expectation.of(new SequenceCheck.Sorted(column, order));
    }

    /** Returns the expectation that between the first and the last time every window of a length holds a value. */
    public static Expectation noGaps(String column, Duration window) {
        return Expectation.of(new SequenceCheck.NoGaps(column, window));
    }

    /** Returns the expectation that the different texts of a column stand in a relation to a list. */
    public static Expectation distinctValues(String column, SetCheck.Relation relation, String... values) {
        return distinctValues(column, relation, texts(values));
    }

    /** Returns the expectation that the different values of a column stand in a relation to a list. */
    public static Expectation distinctValues(String column, SetCheck.Relation relation, List<Literal> values) {
        return Expectation.of(new SetCheck.DistinctValues(column, relation, values));
    }

    /** Returns the expectation that no number lies further from the mean than so many standard deviations. */
    public static Expectation noOutliers(String column, double deviations) {
        return Expectation.of(new SetCheck.NoOutliers(column, deviations));
    }

    /** Returns the expectation that data has some columns, among others. */
    public static Expectation hasColumns(String... names) {
        return columns(ShapeCheck.ColumnRelation.CONTAIN, names);
    }

    /** Returns the expectation that the columns of data stand in a relation to a list of names. */
    public static Expectation columns(ShapeCheck.ColumnRelation relation, String... names) {
        return Expectation.of(new ShapeCheck.HasColumns(relation, List.of(names)));
    }

    /**
     * Returns the expectation that the name of every column of data matches a pattern as a whole.
     *
     * @throws IllegalArgumentException if the pattern is none of {@code java.util.regex}
     */
    public static Expectation columnNames(String pattern) {
        return Expectation.of(new ShapeCheck.ColumnNames(pattern));
    }

    /** Returns the expectation that a column of data has a type, as a schema writes it, for example {@code decimal(18,2)}. */
    public static Expectation columnType(String column, String type) {
        return Expectation.of(new ShapeCheck.ColumnType(column, type));
    }

    private static List<Literal> texts(String... values) {
        return Arrays.stream(values)
                .map(value -> (Literal) new Literal.Text(value))
                .toList();
    }

    private static Expectation range(String column, @Nullable Literal low, @Nullable Literal high) {
        return Expectation.of(new ValueCheck.Range(column, Optional.ofNullable(low), Optional.ofNullable(high)));
    }
}
