package io.meshsdk.quality.internal.statistic;

import io.meshsdk.data.Column;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.value.CountedEntries;
import io.meshsdk.quality.internal.value.Key;
import io.meshsdk.quality.internal.value.KeyCounter;
import io.meshsdk.quality.internal.value.RowBytes;
import io.meshsdk.quality.internal.value.Words;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How often each value of a column is there, exactly, for as many different values as a limit allows. Where there are
 * more, the state overflows: it forgets the values and only counts the rows.
 *
 * <p>A state holds values: treat its bytes as confidential as those.
 */
public final class Frequencies implements SlotState {
    private final int limit;
    private long total;
    private boolean isOverflowed;
    private KeyCounter table = new KeyCounter();
    private byte[] scratch = new byte[2 * Long.BYTES];

    /** Creates the frequencies of nothing, for at most so many different values. */
    public Frequencies(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException(
                    "Invalid limit of different values %d: allow at least 1".formatted(limit));
        }
        this.limit = limit;
    }

    /** Adds the rows of a flat column that are not null, with or without a dictionary. */
    public void add(Column column) {
        CountedEntries entries = CountedEntries.of(column);
        RowBytes keys = RowBytes.of(entries.column());
        for (int i = 0; i < entries.column().size(); i++) {
            int times = entries.times(i);
            if (times > 0) {
                add(keys, i, times);
            }
        }
    }

    private void add(RowBytes keys, int row, long times) {
        if (keys instanceof RowBytes.Texts texts) {
            add(texts.column().bytes(), texts.column().start(row), texts.length(row), times);
        } else {
            keys.write(row, scratch, 0);
            add(scratch, 0, keys.length(row), times);
        }
    }

    /** Adds a value, the bytes of a range of an array, so many times. */
    void add(byte[] source, int from, int length, long times) {
        total += times;
        if (!isOverflowed) {
            table.add(source, from, length, times);
            forgetBeyondLimit();
        }
    }

    private void forgetBeyondLimit() {
        if (table.size() > limit) {
            isOverflowed = true;
            table = new KeyCounter();
        }
    }

    /** Returns how many different values are counted at most. */
    public int limit() {
        return limit;
    }

    /** Returns how many rows were counted. */
    public long total() {
        return total;
    }

    /** Returns whether there were more different values than the limit: nothing but {@link #total} is known then. */
    public boolean isOverflowed() {
        return isOverflowed;
    }

    /** Returns how many different values there are; empty where they overflowed. */
    public OptionalLong distinct() {
        return isOverflowed ? OptionalLong.empty() : OptionalLong.of(table.size());
    }

    /** Returns how many values are there how often, by how often; empty where they overflowed. */
    public NavigableMap<Long, Long> histogram() {
        NavigableMap<Long, Long> values = new TreeMap<>();
        for (int i = 0; i < table.size(); i++) {
            values.merge(table.count(i), 1L, Long::sum);
        }
        return Collections.unmodifiableNavigableMap(values);
    }

    /**
     * Returns Shannon's entropy in nats, the sum of -p ln p over the values' shares p of the rows; empty where there are
     * no rows or the values overflowed.
     */
    public OptionalDouble entropy() {
        if (isOverflowed || total == 0) {
            return OptionalDouble.empty();
        }
        double entropy = 0;
        for (Map.Entry<Long, Long> values : histogram().entrySet()) {
            double share = (double) values.getKey() / total;
            entropy -= values.getValue() * share * StrictMath.log(share);
        }
        return OptionalDouble.of(entropy + 0.0);
    }

    /** Returns the rows of each value, the values in the order of their bytes; empty where they overflowed. */
    public Optional<NavigableMap<Key, Long>> counts() {
        if (isOverflowed) {
            return Optional.empty();
        }
        NavigableMap<Key, Long> counts = new TreeMap<>();
        for (int i = 0; i < table.size(); i++) {
            counts.put(table.key(i), table.count(i));
        }
        return Optional.of(Collections.unmodifiableNavigableMap(counts));
    }

    /**
     * Returns the values that are there most often and how often, at most so many, of equally frequent ones first those
     * of smaller bytes; nothing where they overflowed.
     */
    public List<Map.Entry<Key, Long>> mostCommon(int most) {
        return counts().stream()
                .flatMap(counts -> counts.entrySet().stream())
                .sorted(Map.Entry.<Key, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::copyOf)
                .toList();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the limits differ
     */
    @Override
    public Frequencies merge(SlotState other) {
        Frequencies added = (Frequencies) other;
        if (limit != added.limit) {
            throw new IllegalArgumentException(
                    "Cannot merge frequencies of at most %d and of at most %d values: use one limit"
                            .formatted(limit, added.limit));
        }
        Frequencies merged = new Frequencies(limit);
        merged.include(this);
        merged.include(added);
        return merged;
    }

    private void include(Frequencies other) {
        total += other.total;
        isOverflowed |= other.isOverflowed;
        for (int i = 0; i < other.table.size() && !isOverflowed; i++) {
            table.add(other.table, i);
            forgetBeyondLimit();
        }
        if (isOverflowed) {
            table = new KeyCounter();
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(limit);
        out.writeLong(total);
        out.writeBoolean(isOverflowed);
        Words.writeCount(table.size(), out);
        for (int entry : table.ordered()) {
            Words.writeBytes(table.key(entry).bytes(), out);
            Words.writeCount(table.count(entry), out);
        }
    }

    /** Reads a state that was written. */
    public static Frequencies read(DataInput in) throws IOException {
        int limit = in.readInt();
        if (limit < 1) {
            throw new IOException("frequencies of at most %d values".formatted(limit));
        }
        Frequencies read = new Frequencies(limit);
        read.total = in.readLong();
        read.isOverflowed = in.readBoolean();
        for (long left = Words.readCount(in); left > 0; left--) {
            byte[] key = Words.readBytes(in);
            read.table.add(key, 0, key.length, Words.readCount(in));
        }
        return read;
    }
}
