package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The values of a batch that did not fit their columns: how many by field, exactly, and a bounded sample of where. A misfit
 * never holds the value itself; in the column it is null.
 *
 * @param totals how many values did not fit, by the field's name, or {@value #UNDECLARED}; sorted, none zero
 * @param sample the first of them, at most {@value #SAMPLE_LIMIT}
 * @since 0.1.0
 */
@CheckReturnValue
public record Misfits(Map<String, Long> totals, List<Misfit> sample) {
    /** The most misfits that are described one by one. */
    public static final int SAMPLE_LIMIT = 20;

    /** The name under which entries of rows are counted that name no field: theirs are chosen by whoever made the rows. */
    public static final String UNDECLARED = "(undeclared)";

    private static final Misfits NONE = new Misfits(Map.of(), List.of());

    /** Checks that the sample is bounded and no larger than the total. */
    public Misfits {
        totals = Collections.unmodifiableMap(new TreeMap<>(totals));
        sample = List.copyOf(sample);
        long total = sum(totals);
        if (sample.size() > SAMPLE_LIMIT || sample.size() > total || totals.containsValue(0L)) {
            throw new IllegalArgumentException(
                    "Invalid misfits: a sample of %d from %d".formatted(sample.size(), total));
        }
    }

    /** Returns no misfits. */
    public static Misfits none() {
        return NONE;
    }

    /** Returns how many values did not fit, in all fields. */
    public long total() {
        return sum(totals);
    }

    /** Returns whether every value fitted. */
    public boolean isEmpty() {
        return totals.isEmpty();
    }

    /** Returns these misfits followed by others, the sample cut at its limit. */
    public Misfits and(Misfits others) {
        if (others.isEmpty()) {
            return this;
        }
        Map<String, Long> both = new TreeMap<>(totals);
        others.totals.forEach((field, count) -> both.merge(field, count, Long::sum));
        List<Misfit> first = new ArrayList<>(sample);
        others.sample.stream().limit(SAMPLE_LIMIT - (long) first.size()).forEach(first::add);
        return new Misfits(both, first);
    }

    /** Returns the misfits of some fields. */
    public Misfits only(Collection<String> fields) {
        Map<String, Long> some = new TreeMap<>(totals);
        some.keySet().retainAll(fields);
        return new Misfits(
                some,
                sample.stream()
                        .filter(misfit -> fields.contains(misfit.field()))
                        .toList());
    }

    /** Returns the misfits of all fields but some. */
    public Misfits without(Collection<String> fields) {
        Set<String> others = new TreeSet<>(totals.keySet());
        others.removeAll(fields);
        return only(others);
    }

    private static long sum(Map<String, Long> totals) {
        return totals.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * A value that did not fit, without the value.
     *
     * @param row the position of the row in its partition, from 0
     * @param field the field's name, or {@value #UNDECLARED}
     * @param expected the type the contract promises, or {@code no such field}
     * @param found the type that came, for example {@code java.lang.String}
     */
    public record Misfit(long row, String field, String expected, String found) {}
}
