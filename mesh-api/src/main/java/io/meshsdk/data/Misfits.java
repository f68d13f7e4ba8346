package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;

/**
 * The values of a batch that did not fit their columns: how many, and a bounded sample of where. A misfit never holds
 * the value itself; in the column it is null.
 *
 * @param total how many values did not fit, exactly
 * @param sample the first of them, at most {@value #SAMPLE_LIMIT}
 * @since 0.1.0
 */
@CheckReturnValue
public record Misfits(long total, List<Misfit> sample) {
    /** The most misfits that are described one by one. */
    public static final int SAMPLE_LIMIT = 20;

    private static final Misfits NONE = new Misfits(0, List.of());

    /** Checks that the sample is bounded and no larger than the total. */
    public Misfits {
        sample = List.copyOf(sample);
        if (sample.size() > SAMPLE_LIMIT || sample.size() > total) {
            throw new IllegalArgumentException(
                    "Invalid misfits: a sample of %d from %d".formatted(sample.size(), total));
        }
    }

    /** Returns no misfits. */
    public static Misfits none() {
        return NONE;
    }

    /** Returns whether every value fitted. */
    public boolean isEmpty() {
        return total == 0;
    }

    /** Returns these misfits followed by others, the sample cut at its limit. */
    public Misfits and(Misfits others) {
        if (others.isEmpty()) {
            return this;
        }
        List<Misfit> both = new ArrayList<>(sample);
        others.sample.stream().limit(SAMPLE_LIMIT - (long) both.size()).forEach(both::add);
        return new Misfits(total + others.total, both);
    }

    /**
     * A value that did not fit, without the value.
     *
     * @param row the position of the row in its partition, from 0
     * @param field the field's name, as the source gave it
     * @param expected the type the contract promises, or {@code no such field}
     * @param found the type that came, for example {@code java.lang.String}
     */
    public record Misfit(long row, String field, String expected, String found) {}
}
