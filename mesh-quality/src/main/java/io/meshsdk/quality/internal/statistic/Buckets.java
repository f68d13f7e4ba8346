package io.meshsdk.quality.internal.statistic;

import io.meshsdk.quality.internal.value.Words;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.ObjLongConsumer;

/**
 * Counts of positive doubles by bucket, in an array that reaches from the lowest used bucket to the highest. A bucket is
 * the exponent of a double and the first {@value #MANTISSA_BITS} bits of its mantissa. For one thread.
 */
final class Buckets {
    static final int MANTISSA_BITS = 6;

    /** The first bucket of negative doubles, by the sign bit. */
    static final int NEGATIVE = 0x800 << MANTISSA_BITS;

    private static final int SHIFT = 52 - MANTISSA_BITS;
    private static final int END = 0x7FF << MANTISSA_BITS;
    private static final int SLACK = 64;

    private int first;
    private long[] counts = new long[0];

    /** Returns the bucket of a double: 0 close to zero, those of negative ones from {@link #NEGATIVE} on. */
    static int of(double value) {
        return (int) (Double.doubleToRawLongBits(value) >>> SHIFT);
    }

    /** Counts a double in a bucket, if that is within the reach so far; 0 never is. */
    boolean add(int bucket) {
        int slot = bucket - first;
        if (slot < 0 || slot >= counts.length) {
            return false;
        }
        counts[slot]++;
        return true;
    }

    /** Counts a double in a bucket and reaches it from then on. */
    void addFirst(int bucket) {
        add(bucket, 1);
    }

    /** Returns the middle of the bucket of a finite value: from 2^-1022 on no value of it is farther away than 1/128. */
    static double middle(double value) {
        int bucket = of(Math.abs(value));
        return bucket == 0 ? 0 : Math.copySign(middle(bucket), value);
    }

    private static double middle(int bucket) {
        return Double.longBitsToDouble(((long) bucket << SHIFT) + (1L << (SHIFT - 1)));
    }

    /** Makes room for a bucket and, beyond it, for as many as there are so far: more of them will come. */
    private void reach(int bucket) {
        int slack = Math.max(SLACK, counts.length);
        boolean isEmpty = counts.length == 0;
        int from = isEmpty || bucket < first ? Math.max(1, bucket - slack) : first;
        int to = isEmpty || bucket >= first ? Math.min(END, bucket + slack) : first + counts.length;
        long[] wider = new long[to - from];
        System.arraycopy(counts, 0, wider, isEmpty ? 0 : first - from, counts.length);
        counts = wider;
        first = from;
    }

    /** Adds the counts that others have. */
    void add(Buckets other) {
        for (int i = 0; i < other.counts.length; i++) {
            if (other.counts[i] > 0) {
                add(other.first + i, other.counts[i]);
            }
        }
    }

    private void add(int bucket, long times) {
        if (bucket < first || bucket >= first + counts.length) {
            reach(bucket);
        }
        counts[bucket - first] += times;
    }

    /** Tells the middle and the count of each bucket that is not empty, from the lowest on. */
    void forEach(ObjLongConsumer<Double> consumer) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                consumer.accept(middle(first + i), counts[i]);
            }
        }
    }

    long total() {
        return Arrays.stream(counts).sum();
    }

    /** Writes each bucket that is not empty, as how many empty ones are before it, and its count. */
    void write(DataOutput out) throws IOException {
        Words.writeCount(Arrays.stream(counts).filter(count -> count > 0).count(), out);
        int next = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                Words.writeCount(first + i - next, out);
                Words.writeCount(counts[i], out);
                next = first + i + 1;
            }
        }
    }

    static Buckets read(DataInput in) throws IOException {
        Buckets read = new Buckets();
        int next = 0;
        for (long left = Words.readCount(in); left > 0; left--) {
            long bucket = next + Words.readCount(in);
            if (bucket < 1 || bucket >= END) {
                throw new IOException("a bucket of number %d".formatted(bucket));
            }
            read.add((int) bucket, Words.readCount(in));
            next = (int) bucket + 1;
        }
        return read;
    }
}
