package io.meshsdk.quality.internal.key;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of another dataset: as bits where they are numbered, else as hashes of 128 bits, each with a hash of other values
 * of its first row. Thread-safe once it is read: 8 bytes a key at most where they are numbered, else 32, and 64 where there
 * are other values.
 */
public final class KeyTable {
    private static final int SMALLEST = 1 << 10;
    private static final long MOST_EXPECTED = 1 << 21;
    private static final int KEY_WORDS = 2;
    private static final int ALL_WORDS = 4;
    private static final int LARGEST_ARRAY = 1 << 30;

    /** Stands for the low word of the key whose words are those of a free slot: one more that can collide, of 2^128. */
    private static final long INSTEAD = 1;

    private final int stride;
    private final long expected;
    private @Nullable NumberedKeys numbered;
    private long[] words = new long[0];
    private int size;

    private KeyTable(int stride, long expected, boolean mayBeNumbered) {
        this.stride = stride;
        this.expected = expected;
        if (mayBeNumbered) {
            numbered = new NumberedKeys(expected);
        } else {
            words = new long[stride * slots(expected)];
        }
    }

    /** Reads the keys of a dataset, and what else its rows hold: columns beside the key, any number. */
    public static KeyTable read(Dataset data, List<String> key, List<String> values) {
        return read(data, key, values, false);
    }

    /** Reads the keys of a dataset, which are looked for among values of the same type. */
    public static KeyTable read(Dataset data, String key) {
        return read(data, List.of(key), List.of(), true);
    }

    private static KeyTable read(Dataset data, List<String> key, List<String> values, boolean mayBeNumbered) {
        List<? extends Partition> partitions = data.partitions();
        KeyTable table = new KeyTable(values.isEmpty() ? KEY_WORDS : ALL_WORDS, expected(partitions), mayBeNumbered);
        for (Partition partition : partitions) {
            try (BatchReader reader = partition.open()) {
                Reader rows = new Reader(table, data, key, values);
                for (Optional<Batch> next = reader.next(); next.isPresent(); next = reader.next()) {
                    rows.take(next.get());
                }
            }
        }
        return table;
    }

    /** Returns the keys, if they are numbered: there are no hashes then. */
    Optional<NumberedKeys> numbered() {
        return Optional.ofNullable(numbered);
    }

    /** Returns what tells these keys and values from others, whatever order they were read in. */
    String digest() {
        return numbered == null ? digestOfHashes() : numbered.digest();
    }

    private String digestOfHashes() {
        long sum = 0;
        long mixed = 0;
        for (int at = 0; at < words.length; at += stride) {
            if (!isFree(at)) {
                long entry = 0;
                for (int word = at; word < at + stride; word++) {
                    entry = KeyHasher.first(entry + words[word]);
                }
                sum += entry;
                mixed += KeyHasher.first(~entry);
            }
        }
        return "%d keys %016x%016x".formatted(size, sum, mixed);
    }

    /** Returns how many rows there are, as far as statistics tell. */
    private static long expected(List<? extends Partition> partitions) {
        return partitions.stream()
                .mapToLong(partition -> partition
                        .statistics()
                        .map(PartitionStatistics::rowCount)
                        .orElse(0L))
                .sum();
    }

    /** Returns how many slots are enough if no key repeats, and not too many if keys do. */
    private static int slots(long expected) {
        long slots = SMALLEST;
        while (slots < 2 * Math.min(expected, MOST_EXPECTED)) {
            slots *= 2;
        }
        return (int) slots;
    }

    /**
     * Finds keys, two words each: writes where each stands, or -1 where it is none of these. All first guesses are looked up
     * before any is judged, so that the memory answers many at once.
     *
     * @param slots has room for the slot of each key
     * @param guesses has room for a word of each key
     */
    void find(long[] keys, int count, int[] slots, long[] guesses) {
        long[] all = words;
        int mask = all.length / stride - 1;
        for (int i = 0; i < count; i++) {
            int slot = stride * ((int) keys[2 * i + 1] & mask);
            slots[i] = slot;
            guesses[i] = all[slot];
        }
        for (int i = 0; i < count; i++) {
            long high = keys[2 * i];
            long low = keys[2 * i + 1];
            if (guesses[i] != high || all[slots[i] + 1] != low || low == 0) {
                slots[i] = find(high, low);
            }
        }
    }

    private int find(long high, long low) {
        int slot = slot(high, stored(high, low));
        return isFree(slot) ? -1 : slot;
    }

    boolean hasValues(int slot, long high, long low) {
        return words[slot + 2] == high && words[slot + 3] == low;
    }

    private static long stored(long high, long low) {
        return (high | low) == 0 ? INSTEAD : low;
    }

    private boolean isFree(int slot) {
        return (words[slot] | words[slot + 1]) == 0;
    }

    private int slot(long high, long low) {
        int last = words.length - stride;
        int slot = stride * ((int) low & (words.length / stride - 1));
        while (!isFree(slot) && (words[slot] != high || words[slot + 1] != low)) {
            slot = slot == last ? 0 : slot + stride;
        }
        return slot;
    }

    private void add(long high, long low, long valuesHigh, long valuesLow) {
        int slot = slot(high, low);
        if (!isFree(slot)) {
            return;
        }
        words[slot] = high;
        words[slot + 1] = low;
        if (stride == ALL_WORDS) {
            words[slot + 2] = valuesHigh;
            words[slot + 3] = valuesLow;
        }
        size++;
        if (2 * (long) size * stride > words.length) {
            grow();
        }
    }

    private void grow() {
        if (words.length == LARGEST_ARRAY) {
            throw new IllegalStateException(
                    "Cannot hold the keys of another dataset: they are more than %d, compare with fewer"
                            .formatted(size));
        }
        long[] old = words;
        words = new long[2 * old.length];
        for (int at = 0; at < old.length; at += stride) {
            if ((old[at] | old[at + 1]) != 0) {
                System.arraycopy(old, at, words, slot(old[at], old[at + 1]), stride);
            }
        }
    }

    /** Takes keys that were numbered so far for hashes. */
    private void hashNumbered() {
        NumberedKeys before = Objects.requireNonNull(numbered);
        numbered = null;
        words = new long[stride * slots(Math.max(expected, before.size()))];
        before.forEach(keys -> {
            long[] hashes = new long[2 * keys.size()];
            KeyHasher.hash(keys, hashes);
            for (int i = 0; i < keys.size(); i++) {
                add(hashes[2 * i], stored(hashes[2 * i], hashes[2 * i + 1]), 0, 0);
            }
        });
    }

    private static final class Reader {
        private final KeyTable table;
        private final int column;
        private final RowKeys keys;
        private final Optional<RowKeys> values;
        private int[] slots = new int[0];
        private long[] guesses = new long[0];

        Reader(KeyTable table, Dataset data, List<String> key, List<String> values) {
            this.table = table;
            int[] columns = positions(data, key);
            this.column = columns[0];
            this.keys = new RowKeys(columns, NullKeys.LEAVE);
            this.values = values.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new RowKeys(positions(data, values), NullKeys.EQUAL));
        }

        private static int[] positions(Dataset data, List<String> columns) {
            return columns.stream().mapToInt(data.schema()::indexOf).toArray();
        }

        void take(Batch batch) {
            if (table.numbered == null) {
                hash(batch);
            } else if (!table.numbered.take(batch.column(column))) {
                table.hashNumbered();
                hash(batch);
            }
        }

        private void hash(Batch batch) {
            keys.hash(batch);
            values.ifPresent(some -> some.hash(batch));
            int count = batch.rowCount();
            if (slots.length < count) {
                slots = new int[count];
                guesses = new long[count];
            }
            table.find(keys.words(), count, slots, guesses);
            for (int i = 0; i < count; i++) {
                if (slots[i] < 0 && keys.isWhole(i)) {
                    int row = i;
                    long high = values.map(some -> some.high(row)).orElse(0L);
                    long low = values.map(some -> some.low(row)).orElse(0L);
                    table.add(keys.high(i), stored(keys.high(i), keys.low(i)), high, low);
                }
            }
        }
    }
}
