package io.meshsdk.quality.profile;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;

/**
 * What a column looks like. What cannot be told is absent: of a sensitive column all but counts, of a nested one all but nulls.
 *
 * @param name the column
 * @param type the name of its type
 * @param counts how many values there are
 * @param numbers what its numbers look like, where it holds numbers
 * @param texts what its texts look like, where it holds texts
 * @param values its smallest, largest and most common values
 * @param personal what it holds of persons, by a guess
 * @since 0.1.0
 */
@CheckReturnValue
public record ColumnProfile(
        String name,
        String type,
        Counts counts,
        Optional<Numbers> numbers,
        Optional<Texts> texts,
        Optional<Values> values,
        Optional<PersonalHint> personal) {

    /** Returns the column in one line, for people. */
    @Override
    public String toString() {
        StringJoiner line = new StringJoiner(", ", "%s %s: ".formatted(name, type), "");
        line.add("%d values, %d nulls, about %d different".formatted(counts.rows(), counts.nulls(), counts.distinct()));
        values.ifPresent(some -> line.add("%s to %s".formatted(some.minimum(), some.maximum())));
        numbers.ifPresent(some -> line.add("mean %s, median %s"
                .formatted(some.mean().orElse(Double.NaN), some.median().orElse(Double.NaN))));
        texts.flatMap(Texts::inferredType).ifPresent(type -> line.add("texts are of " + type));
        personal.ifPresent(hint -> line.add("may be personal: " + hint.kind()));
        return line.toString();
    }

    /**
     * How many values there are.
     *
     * @param rows how many rows
     * @param nulls how many of them are null
     * @param distinct how many different values, exactly up to 10,000, then by an estimate with a standard error of 0.6%; zero
     *     of nested columns
     * @param isDistinctExact whether that is exact
     */
    public record Counts(long rows, long nulls, long distinct, boolean isDistinctExact) {
        /** Returns the share of values that are null, in [0,1]; empty of no rows. */
        public OptionalDouble nullRate() {
            return rows == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) nulls / rows);
        }
    }

    /**
     * What numbers look like.
     *
     * @param mean the arithmetic mean of finite numbers
     * @param standardDeviation that of the population
     * @param quantiles the values at 0, 0.05, 0.25, 0.5, 0.75, 0.95 and 1, within 0.8%; empty of no numbers
     * @param histogram counts in ten parts that were made to be equal; fewer where values are few
     */
    public record Numbers(
            OptionalDouble mean, OptionalDouble standardDeviation, List<Double> quantiles, List<Bin> histogram) {
        /** Copies the lists. */
        public Numbers {
            quantiles = List.copyOf(quantiles);
            histogram = List.copyOf(histogram);
        }

        /** Returns the median. */
        public OptionalDouble median() {
            return quantiles.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(quantiles.get(3));
        }
    }

    /**
     * A part of a histogram.
     *
     * @param from the lower bound, inside
     * @param to the upper bound, outside but in the last part
     * @param count how many values lie between
     */
    public record Bin(double from, double to, long count) {}

    /**
     * What texts look like; judged by a random sample of 256 different ones.
     *
     * @param shortest the fewest code points
     * @param longest the most
     * @param meanLength the mean number of code points
     * @param inferredType what nearly all write: {@code integer}, {@code decimal}, {@code boolean}, {@code date}, {@code date-time}
     *     or another format
     * @param shapes the most common shapes, {@code AAA-9999}, with their share of the sample
     */
    public record Texts(
            long shortest, long longest, double meanLength, Optional<String> inferredType, List<Share> shapes) {
        /** Copies the list. */
        public Texts {
            shapes = List.copyOf(shapes);
        }
    }

    /**
     * Some value or shape and how much of the whole it is.
     *
     * @param text the value, as a text
     * @param share in [0,1]
     */
    public record Share(String text, double share) {}

    /**
     * Values as texts.
     *
     * @param minimum the smallest
     * @param maximum the largest
     * @param mostCommon the most common ones, where there are at most 10,000 different ones
     */
    public record Values(String minimum, String maximum, List<Share> mostCommon) {
        /** Copies the list. */
        public Values {
            mostCommon = List.copyOf(mostCommon);
        }
    }

    /**
     * A guess that a column holds personal data: a hint to whoever writes the contract, and no proof either way.
     *
     * @param kind what it looks like, for example {@code email}
     * @param confidence in [0,1]: the share of a sample that looks so, or 0.5 where only the name says so
     */
    public record PersonalHint(String kind, double confidence) {}
}
