package io.meshsdk.quality.internal.statistic;

import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.value.Key;
import io.meshsdk.quality.internal.value.RowBytes;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How often each pair of values of two columns is there, exactly, for as many different pairs as a limit allows; with
 * more, the state overflows. Rows in which either value is null are left out.
 *
 * <p>A state holds values: treat its bytes as confidential as those.
 */
public final class PairFrequencies implements SlotState {
    // So many cells of two dictionaries are counted in an array before their values are looked up.
    private static final int CELLS = 1 << 16;

    private final Frequencies pairs;
    private byte[] scratch = new byte[64];

    /** Creates the frequencies of nothing, for at most so many different pairs. */
    public PairFrequencies(int limit) {
        this(new Frequencies(limit));
    }

    private PairFrequencies(Frequencies pairs) {
        this.pairs = pairs;
    }

    /** Adds the rows of two flat columns in which neither is null. */
    public void add(Column left, Column right) {
        if (left instanceof DictionaryColumn lefts
                && right instanceof DictionaryColumn rights
                && (long) lefts.dictionary().size() * rights.dictionary().size() <= Math.min(CELLS, 4L * left.size())) {
            addCells(lefts, rights);
        } else {
            addRows(left, right);
        }
    }

    private void addRows(Column left, Column right) {
        RowBytes lefts = RowBytes.of(left);
        RowBytes rights = RowBytes.of(right);
        for (int i = 0; i < left.size(); i++) {
            if (!left.isNull(i) && !right.isNull(i)) {
                add(lefts, i, rights, i, 1);
            }
        }
    }

    private void addCells(DictionaryColumn left, DictionaryColumn right) {
        int width = right.dictionary().size();
        int[] cells = new int[left.dictionary().size() * width];
        for (int i = 0; i < left.size(); i++) {
            if (!left.isNull(i) && !right.isNull(i)) {
                cells[left.id(i) * width + right.id(i)]++;
            }
        }
        RowBytes lefts = RowBytes.of(left.dictionary());
        RowBytes rights = RowBytes.of(right.dictionary());
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] > 0) {
                add(lefts, i / width, rights, i % width, cells[i]);
            }
        }
    }

    private void add(RowBytes lefts, int left, RowBytes rights, int right, long times) {
        int length = lefts.length(left);
        int both = Math.addExact(Integer.BYTES + length, rights.length(right));
        if (both > scratch.length) {
            scratch = new byte[Math.max(both, (int) Math.min(Integer.MAX_VALUE - 16L, 2L * scratch.length))];
        }
        ByteBuffer.wrap(scratch).putInt(length);
        lefts.write(left, scratch, Integer.BYTES);
        rights.write(right, scratch, Integer.BYTES + length);
        pairs.add(scratch, 0, both, times);
    }

    /** Returns how many rows were counted. */
    public long total() {
        return pairs.total();
    }

    /** Returns whether there were more different pairs than the limit. */
    public boolean isOverflowed() {
        return pairs.isOverflowed();
    }

    /** Returns how many different pairs there are; empty where they overflowed. */
    public OptionalLong distinct() {
        return pairs.distinct();
    }

    /**
     * Returns the mutual information in nats, I(X;Y) = the sum of p(x,y) ln(p(x,y) / (p(x) p(y))) over the pairs (Cover and
     * Thomas, "Elements of Information Theory", 2.28); empty where there are no rows or the pairs overflowed.
     */
    public OptionalDouble mutualInformation() {
        Optional<NavigableMap<Key, Long>> counts = pairs.counts();
        return counts.isEmpty() || total() == 0 ? OptionalDouble.empty() : OptionalDouble.of(information(counts.get()));
    }

    private double information(NavigableMap<Key, Long> counts) {
        Map<Key, Long> lefts = new TreeMap<>();
        Map<Key, Long> rights = new TreeMap<>();
        counts.forEach((pair, count) -> {
            lefts.merge(left(pair), count, Long::sum);
            rights.merge(right(pair), count, Long::sum);
        });
        double information = 0;
        for (Map.Entry<Key, Long> pair : counts.entrySet()) {
            double left = lefts.getOrDefault(left(pair.getKey()), 0L);
            double right = rights.getOrDefault(right(pair.getKey()), 0L);
            double ratio = (double) pair.getValue() * total() / (left * right);
            information += (double) pair.getValue() / total() * StrictMath.log(ratio);
        }
        return Math.max(0, information);
    }

    private static Key left(Key pair) {
        ByteBuffer bytes = ByteBuffer.wrap(pair.bytes());
        byte[] left = new byte[bytes.getInt()];
        bytes.get(left);
        return Key.of(left);
    }

    private static Key right(Key pair) {
        ByteBuffer bytes = ByteBuffer.wrap(pair.bytes());
        bytes.position(Integer.BYTES + bytes.getInt());
        byte[] right = new byte[bytes.remaining()];
        bytes.get(right);
        return Key.of(right);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the limits differ
     */
    @Override
    public PairFrequencies merge(SlotState other) {
        return new PairFrequencies(pairs.merge(((PairFrequencies) other).pairs));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        pairs.write(out);
    }

    /** Reads a state that was written. */
    public static PairFrequencies read(DataInput in) throws IOException {
        return new PairFrequencies(Frequencies.read(in));
    }
}
