package io.meshsdk.delta.internal.stats;

import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import java.util.List;
import java.util.Optional;

/**
 * Two values that others lie between.
 *
 * @param lower no value is smaller
 * @param upper no value is greater
 */
public record Bounds(Comparable<?> lower, Comparable<?> upper) {
    /** Returns the bounds of a column, empty where one of them is not known. */
    public static Optional<Bounds> of(ColumnStatistics column) {
        return column.minimum().flatMap(low -> column.maximum().flatMap(high -> of(low, high)));
    }

    private static Optional<Bounds> of(Object low, Object high) {
        return low instanceof Comparable<?> lower && high instanceof Comparable<?> upper
                ? Optional.of(new Bounds(lower, upper))
                : Optional.empty();
    }

    /** Returns bounds of the values of several columns, empty where those of one are not known, or there is none. */
    public static Optional<Bounds> around(List<Optional<ColumnStatistics>> columns) {
        Optional<Bounds> all = Optional.empty();
        for (Optional<ColumnStatistics> column : columns) {
            Optional<Bounds> known = column.flatMap(Bounds::of);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            all = all.isEmpty() ? known : Optional.of(all.get().and(known.get()));
        }
        return all;
    }

    private Bounds and(Bounds other) {
        return new Bounds(
                compare(lower, other.lower) <= 0 ? lower : other.lower,
                compare(upper, other.upper) >= 0 ? upper : other.upper);
    }

    /** Returns whether a value may lie between both these and other bounds of the same type. */
    public boolean meets(Bounds other) {
        return compare(lower, other.upper) <= 0 && compare(other.lower, upper) <= 0;
    }

    // Texts in the order of their UTF-8 bytes, which is that of statistics; Java's own differs beyond the first plane.
    @SuppressWarnings("unchecked")
    private static int compare(Comparable<?> one, Comparable<?> other) {
        if (one instanceof String text) {
            return TextBounds.compare(text, (String) other);
        }
        return ((Comparable<Object>) one).compareTo(other);
    }
}
