package io.meshsdk.quality.internal.statistic;

import io.meshsdk.quality.internal.state.SlotState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The distribution of numbers as a histogram whose buckets grow with the numbers: a quantile has a relative error of at
 * most {@link #RELATIVE_ERROR} (from 2^-1022 on, below which doubles have fewer digits, and what is below 2^-1028 counts
 * as zero). The smallest and the largest number are kept exactly. Infinite values count at the ends, NaNs are left out
 * and counted.
 *
 * <p>The scheme is that of HdrHistogram and of DDSketch (Masson, Rim and Lee, "DDSketch: A Fast and Fully-Mergeable
 * Quantile Sketch with Relative-Error Guarantees", 2019), with the bits of the double for the logarithm.
 */
public final class Quantiles implements SlotState {
    /** The largest relative error of a quantile: half a bucket of 1/64. */
    public static final double RELATIVE_ERROR = 1.0 / (2 << Buckets.MANTISSA_BITS);

    private static final int BLOCK = 1024;

    private final Buckets positive = new Buckets();
    private final Buckets negative = new Buckets();
    private long zeros;
    private long nans;
    private long positiveInfinities;
    private long negativeInfinities;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** Creates the distribution of nothing. */
    public Quantiles() {}

    /** Adds the first values of an array. */
    public void add(double[] values, int size) {
        double lowest = min;
        double highest = max;
        for (int i = 0; i < size; i++) {
            double value = values[i];
            int bucket = Buckets.of(value);
            if (positive.add(bucket) || negative.add(bucket - Buckets.NEGATIVE)) {
                lowest = value < lowest ? value : lowest;
                highest = value > highest ? value : highest;
            } else {
                addRare(value, bucket);
            }
        }
        min = Math.min(min, lowest);
        max = Math.max(max, highest);
    }

    /** Adds the first values of an array, each as the closest double. */
    public void add(long[] values, int size) {
        double[] reals = new double[Math.min(size, BLOCK)];
        for (int from = 0; from < size; from += BLOCK) {
            int length = Math.min(BLOCK, size - from);
            for (int i = 0; i < length; i++) {
                reals[i] = (double) values[from + i];
            }
            add(reals, length);
        }
    }

    /** Adds a value that is no number, not finite, close to zero, or in a bucket beyond those used before. */
    private void addRare(double value, int bucket) {
        if (Double.isNaN(value)) {
            nans++;
        } else if (Double.isInfinite(value)) {
            positiveInfinities += value > 0 ? 1 : 0;
            negativeInfinities += value < 0 ? 1 : 0;
        } else {
            min = Math.min(min, value + 0.0);
            max = Math.max(max, value + 0.0);
            addFinite(bucket);
        }
    }

    private void addFinite(int bucket) {
        if (bucket == 0 || bucket == Buckets.NEGATIVE) {
            zeros++;
        } else if (bucket < Buckets.NEGATIVE) {
            positive.addFirst(bucket);
        } else {
            negative.addFirst(bucket - Buckets.NEGATIVE);
        }
    }

    /** Returns how many values there are that are not NaN. */
    public long count() {
        return negativeInfinities + negative.total() + zeros + positive.total() + positiveInfinities;
    }

    /** Returns how many values were NaN. */
    public long nans() {
        return nans;
    }

    /**
     * Returns a quantile by nearest rank, the value of rank ceil(q n) in ascending order, and of rank 1 for q = 0; q is read
     * as the decimal it is written as. Exact at the lowest and the highest rank; empty where there are no values.
     *
     * @throws IllegalArgumentException if q is not between 0 and 1
     */
    public OptionalDouble quantile(double q) {
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException(
                    "Invalid quantile %s: use a share from 0 to 1, for example 0.95".formatted(q));
        }
        long count = count();
        if (count == 0) {
            return OptionalDouble.empty();
        }
        long rank = BigDecimal.valueOf(q)
                .multiply(BigDecimal.valueOf(count))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return OptionalDouble.of(ofRank(Math.max(1, rank), count));
    }

    private double ofRank(long rank, long count) {
        if (rank <= negativeInfinities) {
            return Double.NEGATIVE_INFINITY;
        } else if (rank > count - positiveInfinities) {
            return Double.POSITIVE_INFINITY;
        } else if (rank == negativeInfinities + 1) {
            return min;
        } else if (rank == count - positiveInfinities) {
            return max;
        }
        long left = rank;
        for (Map.Entry<Double, Long> bucket : counts().entrySet()) {
            left -= bucket.getValue();
            if (left <= 0) {
                return clamped(bucket.getKey());
            }
        }
        return max;
    }

    private double clamped(double value) {
        return Math.max(min, Math.min(max, value));
    }

    /**
     * Returns how many values are above a threshold. Of those that share its bucket, at most a part in 64 away from it,
     * all count where the threshold is below all values, and else none.
     *
     * @throws IllegalArgumentException if the threshold is NaN
     */
    public long countAbove(double threshold) {
        return sum(counts().tailMap(middle(threshold), Double.isFinite(threshold) && threshold < min));
    }

    /**
     * Returns how many values are below a threshold. Of those that share its bucket, at most a part in 64 away from it,
     * all count where the threshold is above all values, and else none.
     *
     * @throws IllegalArgumentException if the threshold is NaN
     */
    public long countBelow(double threshold) {
        return sum(counts().headMap(middle(threshold), Double.isFinite(threshold) && threshold > max));
    }

    /**
     * Returns how many values lie below the first of some ascending bounds, between one and the next, the lower one
     * included, and from the last one on: a count more than there are bounds. A bucket is never split, so that states
     * compare: the values that share the bucket of a bound, at most a part in 64 away from it, lie above it.
     *
     * @throws IllegalArgumentException if the bounds do not ascend
     */
    public long[] histogram(double... bounds) {
        requireAscending(bounds);
        long[] histogram = new long[bounds.length + 1];
        counts().forEach((value, count) -> {
            int slot = 0;
            while (slot < bounds.length && value >= middle(bounds[slot])) {
                slot++;
            }
            histogram[slot] += count;
        });
        return histogram;
    }

    private static void requireAscending(double... bounds) {
        for (int i = 1; i < bounds.length; i++) {
            if (!(bounds[i - 1] < bounds[i])) {
                throw new IllegalArgumentException("Invalid bounds of a histogram: %s is not above %s; order them"
                        .formatted(bounds[i], bounds[i - 1]));
            }
        }
    }

    /**
     * Returns the bounds that part the values into about equally many: the different ones among the quantiles i / parts
     * that are above the smallest value's bucket; fewer than parts - 1 where values repeat, none where there are no values.
     *
     * @throws IllegalArgumentException if there are less than two parts
     */
    public double[] equalParts(int parts) {
        if (parts < 2) {
            throw new IllegalArgumentException(
                    "Invalid number of parts %d: use 2 or more, for example 10".formatted(parts));
        }
        NavigableMap<Double, Long> counts = counts();
        return IntStream.range(1, parts)
                .mapToObj(i -> quantile((double) i / parts))
                .flatMapToDouble(OptionalDouble::stream)
                .map(Quantiles::middle)
                .distinct()
                .filter(bound -> bound > counts.firstKey())
                .toArray();
    }

    /** Returns how many values each bucket has, by its middle; the same buckets for all states. */
    public NavigableMap<Double, Long> counts() {
        NavigableMap<Double, Long> counts = new TreeMap<>();
        putUsed(counts, Double.NEGATIVE_INFINITY, negativeInfinities);
        negative.forEach((value, count) -> counts.put(-value, count));
        putUsed(counts, 0.0, zeros);
        positive.forEach(counts::put);
        putUsed(counts, Double.POSITIVE_INFINITY, positiveInfinities);
        return Collections.unmodifiableNavigableMap(counts);
    }

    private static void putUsed(Map<Double, Long> counts, double value, long count) {
        if (count > 0) {
            counts.put(value, count);
        }
    }

    private static double middle(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("Invalid threshold NaN: no value is above or below it");
        }
        return Double.isInfinite(value) ? value : Buckets.middle(value);
    }

    private static long sum(Map<Double, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public Quantiles merge(SlotState other) {
        Quantiles merged = new Quantiles();
        merged.include(this);
        merged.include((Quantiles) other);
        return merged;
    }

    private void include(Quantiles other) {
        positive.add(other.positive);
        negative.add(other.negative);
        zeros += other.zeros;
        nans += other.nans;
        positiveInfinities += other.positiveInfinities;
        negativeInfinities += other.negativeInfinities;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(zeros);
        out.writeLong(nans);
        out.writeLong(positiveInfinities);
        out.writeLong(negativeInfinities);
        out.writeDouble(min);
        out.writeDouble(max);
        positive.write(out);
        negative.write(out);
    }

    /** Reads a state that was written. */
    public static Quantiles read(DataInput in) throws IOException {
        Quantiles read = new Quantiles();
        read.zeros = in.readLong();
        read.nans = in.readLong();
        read.positiveInfinities = in.readLong();
        read.negativeInfinities = in.readLong();
        read.min = in.readDouble();
        read.max = in.readDouble();
        read.positive.add(Buckets.read(in));
        read.negative.add(Buckets.read(in));
        return read;
    }
}
