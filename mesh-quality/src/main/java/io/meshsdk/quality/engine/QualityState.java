package io.meshsdk.quality.engine;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.internal.key.KeyHashes;
import io.meshsdk.quality.internal.probe.ValueSpans;
import io.meshsdk.quality.internal.state.FirstRows;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.state.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Efforts efforts;

    QualityState(Fingerprint plan, Rows rows, List<Tally> nulls, List<? extends SlotState> slots, Efforts efforts) {
        this.plan = plan;
        this.rows = rows;
        this.nulls = List.copyOf(nulls);
        this.slots = List.copyOf(slots);
        this.efforts = efforts;
    }

    /**
     * Returns the state of both sets of rows. Neither changes. Where one was measured as a dataset by itself, use {@link
     * Measurement#mergeable}: else uniqueness of both may be left open.
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
        return new QualityState(plan, rows.merge(other.rows), mergedNulls, mergedSlots, efforts.and(other.efforts));
    }

    /**
     * Returns the state of all sets of rows; empty where there are none. Pairs are merged, and pairs of pairs: a state is
     * copied so often as the number of states can be halved, and not once for each of them.
     *
     * @throws IllegalArgumentException if they are not all states of one plan
     */
    public static Optional<QualityState> all(List<QualityState> states) {
        List<QualityState> left = states;
        while (left.size() > 1) {
            List<QualityState> pairs = new ArrayList<>();
            for (int i = 0; i + 1 < left.size(); i += 2) {
                pairs.add(left.get(i).merge(left.get(i + 1)));
            }
            if (left.size() % 2 == 1) {
                pairs.add(left.get(left.size() - 1));
            }
            left = pairs;
        }
        return left.stream().findFirst();
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

    /** Returns what has to be read again, because keys were only seen to ascend, and that is not enough. */
    List<SecondLook> toHash(List<Slot> kept) {
        List<SecondLook> looks = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i) instanceof KeyHashes keys) {
                Slot slot = kept.get(i);
                Optional<ValueSpans> spans = keys.spansToHash();
                keys.toHash().forEach(partition -> looks.add(new SecondLook(slot, partition, spans)));
            }
        }
        return looks;
    }

    /**
     * Rows that are read a second time.
     *
     * @param slot what for
     * @param partition which
     * @param spans which of their keys are hashed, where not all of them are
     */
    record SecondLook(Slot slot, int partition, Optional<ValueSpans> spans) {}

    /** Returns this state with the keys of states that were measured again, in place of those that were not hashed. */
    QualityState withHashed(List<QualityState> again) {
        List<SlotState> all = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            SlotState slot = slots.get(i);
            if (slot instanceof KeyHashes keys && !keys.isComplete()) {
                int position = i;
                slot = keys.with(again.stream()
                        .map(state -> (KeyHashes) state.slots.get(position))
                        .toList());
            }
            all.add(slot);
        }
        Efforts more = efforts;
        for (QualityState state : again) {
            more = more.and(state.efforts);
        }
        return new QualityState(plan, rows, nulls, all, more);
    }

    /** Returns the state of the rows of one partition as those of another. */
    QualityState moved(int fromPartition, int toPartition) {
        if (fromPartition == toPartition) {
            return this;
        }
        long distance = FirstRows.distance(fromPartition, toPartition);
        return new QualityState(
                plan,
                rows.moved(distance),
                nulls.stream().map(tally -> tally.moved(distance)).toList(),
                slots.stream().map(slot -> slot.moved(distance)).toList(),
                efforts);
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

    Efforts efforts() {
        return efforts;
    }

    /** Returns a state per slot of the plan. */
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
     * @param offered the columns of the sources
     */
    record Rows(
            long count,
            SortedMap<String, Long> misfits,
            FirstRows misfitRows,
            SortedSet<String> differences,
            Offered offered) {
        Rows moved(long distance) {
            return new Rows(count, misfits, misfitRows.moved(distance), differences, offered);
        }

        Rows merge(Rows other) {
            SortedSet<String> both = new TreeSet<>(differences);
            both.addAll(other.differences);
            SortedMap<String, Long> sums = new TreeMap<>(misfits);
            other.misfits.forEach((field, total) -> sums.merge(field, total, Long::sum));
            return new Rows(
                    count + other.count, sums, misfitRows.with(other.misfitRows), both, offered.and(other.offered));
        }
    }
}
