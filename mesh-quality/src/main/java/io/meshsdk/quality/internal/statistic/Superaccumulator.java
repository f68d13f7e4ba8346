package io.meshsdk.quality.internal.statistic;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A fixed point number that holds the sum of any finite doubles exactly: chunks of 32 bits in words of 64, so that a
 * thousand additions need no carry. The small superaccumulator of Radford M. Neal, "Fast exact summation using small
 * and large superaccumulators", 2015. For one thread.
 */
final class Superaccumulator {
    /** The exponent of the lowest bit: that of the smallest double. */
    static final int LOWEST_EXPONENT = -1074;

    private static final int CHUNKS = 68;
    private static final int BYTES = Long.BYTES + Integer.BYTES * (CHUNKS - 1);

    /** The number of bits of a sum with its sign. */
    static final int BITS = 8 * BYTES;

    // A part of a double is below 2^52 and a chunk without carry below 2^32: this many parts stay below 2^63.
    private static final int ADDITIONS = 1 << 10;
    private static final long CHUNK_MASK = 0xFFFF_FFFFL;

    private final long[] chunks = new long[CHUNKS];
    private int room = ADDITIONS;

    /** Adds a range of finite doubles. */
    void add(double[] values, int from, int to) {
        int start = from;
        while (start < to) {
            int end = Math.min(to, start + room);
            addWithoutCarry(values, start, end);
            room -= end - start;
            if (room == 0) {
                carry();
            }
            start = end;
        }
    }

    private void addWithoutCarry(double[] values, int from, int to) {
        long[] target = chunks;
        for (int i = from; i < to; i++) {
            long bits = Double.doubleToRawLongBits(values[i]);
            int exponent = (int) (bits >>> 52) & 0x7FF;
            long magnitude = (bits & 0xF_FFFF_FFFF_FFFFL) | (exponent == 0 ? 0 : 1L << 52);
            long sign = bits >> 63;
            long signed = (magnitude ^ sign) - sign;
            int position = exponent == 0 ? 0 : exponent - 1;
            int shift = position & 31;
            int chunk = position >>> 5;
            target[chunk] += (signed << shift) & CHUNK_MASK;
            target[chunk + 1] += signed >> (32 - shift);
        }
    }

    private void carry() {
        carry(chunks);
        room = ADDITIONS;
    }

    /** Brings all chunks but the highest between 0 and 2^32: the one form of a sum. */
    private static void carry(long[] chunks) {
        for (int i = 0; i < CHUNKS - 1; i++) {
            chunks[i + 1] += chunks[i] >> 32;
            chunks[i] &= CHUNK_MASK;
        }
    }

    private long[] carried() {
        long[] copy = chunks.clone();
        carry(copy);
        return copy;
    }

    /** Adds the sum that another holds, which stays as it is. */
    void add(Superaccumulator other) {
        carry();
        long[] added = other.carried();
        for (int i = 0; i < CHUNKS; i++) {
            chunks[i] += added[i];
        }
        carry();
    }

    /** Returns the sum in units of the lowest bit. */
    BigInteger units() {
        long[] digits = carried();
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putLong(digits[CHUNKS - 1]);
        for (int i = CHUNKS - 2; i >= 0; i--) {
            bytes.putInt((int) digits[i]);
        }
        return new BigInteger(bytes.array());
    }

    /** Returns an accumulator that holds a sum in units of the lowest bit, of at most {@value #BITS} bits. */
    static Superaccumulator ofUnits(BigInteger sum) {
        byte[] bytes = sum.toByteArray();
        byte[] extended = new byte[BYTES];
        Arrays.fill(extended, sum.signum() < 0 ? (byte) -1 : 0);
        System.arraycopy(bytes, 0, extended, BYTES - bytes.length, bytes.length);
        Superaccumulator made = new Superaccumulator();
        ByteBuffer digits = ByteBuffer.wrap(extended);
        made.chunks[CHUNKS - 1] = digits.getLong();
        for (int i = CHUNKS - 2; i >= 0; i--) {
            made.chunks[i] = digits.getInt() & CHUNK_MASK;
        }
        return made;
    }
}
