package io.meshsdk.quality.internal.distribution;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often values of some ordered categories or buckets are in each of two distributions, category by category. */
public final class PairedCounts {
    private final long[] reference;
    private final long[] current;

    private PairedCounts(long[] reference, long[] current) {
        this.reference = reference;
        this.current = current;
    }

    /** Returns the counts of the categories that either of two maps has, in the order of the first. */
    public static <K> PairedCounts of(SortedMap<K, Long> reference, SortedMap<K, Long> current) {
        SortedMap<K, long[]> pairs = new TreeMap<>(reference.comparator());
        reference.forEach((key, count) -> pairs.computeIfAbsent(key, unused -> new long[2])[0] = count);
        current.forEach((key, count) -> pairs.computeIfAbsent(key, unused -> new long[2])[1] = count);
        return of(column(pairs, 0), column(pairs, 1));
    }

    private static <K> long[] column(Map<K, long[]> pairs, int index) {
        return pairs.values().stream().mapToLong(pair -> pair[index]).toArray();
    }

    /**
     * Returns the counts of two arrays, category by category.
     *
     * @throws IllegalArgumentException if their lengths differ or a count is negative
     */
    public static PairedCounts of(long[] reference, long[] current) {
        if (reference.length != current.length) {
            throw new IllegalArgumentException("Invalid counts: %d categories against %d; count both by the same ones"
                    .formatted(reference.length, current.length));
        }
        if (Arrays.stream(reference).anyMatch(count -> count < 0)
                || Arrays.stream(current).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("Invalid counts: one is negative; a count is 0 or more");
        }
        return new PairedCounts(reference.clone(), current.clone());
    }

    /** Returns the number of categories. */
    public int size() {
        return reference.length;
    }

    /** Returns how many values of the reference are in a category. */
    public long reference(int category) {
        return reference[category];
    }

    /** Returns how many of the values that are compared with the reference are in a category. */
    public long current(int category) {
        return current[category];
    }

    /** Returns how many values the reference has. */
    public long referenceTotal() {
        return Arrays.stream(reference).sum();
    }

    /** Returns how many values are compared with the reference. */
    public long currentTotal() {
        return Arrays.stream(current).sum();
    }

    /** Returns whether both distributions have values: nothing is evaluable otherwise. */
    public boolean isComparable() {
        return referenceTotal() > 0 && currentTotal() > 0;
    }
}
