package io.meshsdk.quality.check;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Locale;

/**
 * A number that describes the values of one column. Nulls are left out, and so are NaN and infinities in all that adds
 * numbers up; of no values none of them is evaluated but counts, which are zero.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum Statistic {
    /** The smallest number, exactly; NaN is not a number. */
    MINIMUM(Kind.NUMBERS),
    /** The largest number, exactly; NaN is not a number. */
    MAXIMUM(Kind.NUMBERS),
    /** The sum: exact of integers and decimals, of floating point numbers exact and rounded once. */
    SUM(Kind.NUMBERS),
    /** The arithmetic mean: {@link #SUM} by the number of values. */
    MEAN(Kind.NUMBERS),
    /** The variance of the population: the mean of (x - mean)^2. */
    VARIANCE(Kind.NUMBERS),
    /** The standard deviation of the population: the root of {@link #VARIANCE}. */
    STANDARD_DEVIATION(Kind.NUMBERS),
    /** The skewness of the population: m3 / m2^(3/2), m the central moments; of equal values not evaluated. */
    SKEWNESS(Kind.NUMBERS),
    /** The excess kurtosis of the population: m4 / m2^2 - 3; of equal values not evaluated. */
    KURTOSIS(Kind.NUMBERS),
    /** The 0.5-quantile, see {@link Metric.Quantile}. */
    MEDIAN(Kind.NUMBERS),
    /** The difference of the 0.75- and the 0.25-quantile. */
    INTERQUARTILE_RANGE(Kind.NUMBERS),
    /** How many values are null. */
    NULL_COUNT(Kind.ANY),
    /** The share of values that are null, in [0,1]. */
    NULL_RATE(Kind.ANY),
    /** How many different values there are, exactly. */
    DISTINCT_COUNT(Kind.KEYS),
    /** How many different values there are, with a standard error of 0.6%: bounded memory. */
    APPROXIMATE_DISTINCT_COUNT(Kind.KEYS),
    /** Different values by values, in [0,1]. */
    DISTINCTNESS(Kind.KEYS),
    /** Values that occur once by values, in [0,1]. */
    UNIQUENESS(Kind.KEYS),
    /** Values that occur once by different values, in [0,1]. */
    UNIQUE_VALUE_RATIO(Kind.KEYS),
    /** The Shannon entropy of the values' shares in nats: the sum of -p ln p. */
    ENTROPY(Kind.KEYS),
    /** How often the most common value occurs. */
    MOST_COMMON_COUNT(Kind.KEYS),
    /** The share of the most common value among values, in [0,1]. */
    MOST_COMMON_RATE(Kind.KEYS),
    /** The fewest Unicode code points of a text. */
    MINIMUM_LENGTH(Kind.TEXTS),
    /** The most Unicode code points of a text. */
    MAXIMUM_LENGTH(Kind.TEXTS),
    /** The mean number of Unicode code points of texts. */
    MEAN_LENGTH(Kind.TEXTS);

    private final Kind kind;

    Statistic(Kind kind) {
        this.kind = kind;
    }

    /** Returns of which columns there is such a number. */
    public Kind kind() {
        return kind;
    }

    /** Returns the name in lower case with underscores, for example {@code null_rate}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of which columns a statistic exists; of others it is an error, not zero. */
    public enum Kind {
        /** Numbers. */
        NUMBERS,
        /** Texts. */
        TEXTS,
        /** All that are not nested. */
        KEYS,
        /** All. */
        ANY
    }
}
