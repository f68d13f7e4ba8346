package io.meshsdk.quality.engine;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a plan remembers of some rows, enough to judge them together with others. States of one plan form a commutative
 * monoid: over any partitioning of the rows, merged in any order, here or after a trip through bytes, they say the same.
 * Immutable and thread-safe.
 *
 * <p>A state holds hashes of keys, at most 24 bytes a row for each uniqueness check: treat its bytes as confidential as
 * the keys.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class QualityState {
    private final Fingerprint plan;
    private final Rows rows;
    private final List<Tally> nulls;
    private final List<SlotState> slots;

    QualityState(Fingerprint plan, Rows rows, List<Tally> nulls, List<? extends SlotState> slots) {
        this.plan = plan;
        this.rows = rows;
        this.nulls = List.copyOf(nulls);
        this.slots = List.copyOf(slots);
    }

    /**
     * Returns the state of both sets of rows. Neither changes.
     *
     * @throws IllegalArgumentException if the other is a state of another plan
     */
    public QualityState merge(QualityState other) {
        plan.requireSame(other.plan);
        List<Tally> mergedNulls = new ArrayList<>();
        for (int i = 0; i < nulls.size(); i++) {
            mergedNulls.add(nulls.get(i).merge(other.nulls.get(i)));
        }
        List<SlotState> mergedSlots = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            mergedSlots.add(slots.get(i).merge(other.slots.get(i)));
        }
        return new QualityState(plan, rows.merge(other.rows), mergedNulls, mergedSlots);
    }

    /** Returns the bytes from which {@link QualityPlan#decode} of the same plan makes this state again. */
    public byte[] encode() {
        return StateCodec.encode(this);
    }

    /** Returns how many rows were measured. */
    public long rowCount() {
        return rows.count;
    }

    /**
     * Returns the share of values that are not null among all values of the contract's fields, nested ones as a whole; empty
     * where no row was measured.
     */
    public OptionalDouble completeness() {
        long values = nulls.stream().mapToLong(Tally::evaluated).sum();
        long missing = nulls.stream().mapToLong(Tally::failing).sum();
        return values == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (values - missing) / values);
    }

    /** Returns the number of rows; never a value. */
    @Override
    public String toString() {
        return "QualityState[%d rows]".formatted(rows.count);
    }

    Fingerprint plan() {
        return plan;
    }

    Rows rows() {
        return rows;
    }

    /** Returns a tally per field of the contract. */
    List<Tally> nulls() {
        return nulls;
    }

    /** Returns a state per probe of the plan. */
    List<SlotState> slots() {
        return slots;
    }

    /**
     * What concerns rows as a whole.
     *
     * @param count how many there were
     * @param misfits how many values did not fit, by field
     * @param misfitRows where the first of them were
     * @param differences how the source's schema differs from the contract's
     */
    record Rows(long count, SortedMap<String, Long> misfits, FirstRows misfitRows, SortedSet<String> differences) {
        Rows merge(Rows other) {
            SortedSet<String> both = new TreeSet<>(differences);
            both.addAll(other.differences);
            SortedMap<String, Long> sums = new TreeMap<>(misfits);
            other.misfits.forEach((field, total) -> sums.merge(field, total, Long::sum));
            return new Rows(count + other.count, sums, misfitRows.with(other.misfitRows), both);
        }
    }
}
