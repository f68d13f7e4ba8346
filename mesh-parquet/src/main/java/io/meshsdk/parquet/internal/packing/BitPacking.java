package io.meshsdk.parquet.internal.packing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Unpacks numbers of equal width that lie bit after bit, the least significant bit first. */
final class BitPacking {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int GROUP = 8;
    private static final int WIDEST_OF_FOUR = 16;

    private BitPacking() {}

    /** Unpacks numbers of at most 32 bits; the caller has made sure that their bits lie in the array. */
    static void unpack(byte[] bytes, long firstBit, int width, int[] into, int from, int count) {
        if (width == 0) {
            java.util.Arrays.fill(into, from, from + count, 0);
            return;
        }
        int done = 0;
        if (width <= WIDEST_OF_FOUR) {
            int head = headOf(firstBit, width, count);
            single(bytes, firstBit, width, into, from, head);
            int at = (int) ((firstBit + (long) head * width) >>> 3);
            int groups = groupsWithin(bytes.length - at, width, count - head);
            if (width <= GROUP) {
                eights(bytes, at, width, into, from + head, groups);
            } else {
                fours(bytes, at, width, into, from + head, groups);
            }
            done = head + groups * GROUP;
        }
        single(bytes, firstBit + (long) done * width, width, into, from + done, count - done);
    }

    /** Returns how many numbers come before the next one that starts a byte, eight of which end one. */
    private static int headOf(long firstBit, int width, int count) {
        int head = 0;
        while (head < count && ((firstBit + (long) head * width) & 7) != 0) {
            head++;
        }
        return head;
    }

    /** Returns how many groups can be read without reading past the array, two words a group. */
    private static int groupsWithin(int bytesLeft, int width, int count) {
        int readable = Math.max(0, bytesLeft - 2 * Long.BYTES) / width;
        return Math.min(readable, count / GROUP);
    }

    private static void eights(byte[] bytes, int at, int width, int[] into, int from, int groups) {
        long mask = (1L << width) - 1;
        int to = from;
        for (int group = 0; group < groups; group++) {
            long word = (long) LONGS.get(bytes, at + group * width);
            into[to] = (int) (word & mask);
            into[to + 1] = (int) ((word >>> width) & mask);
            into[to + 2] = (int) ((word >>> (2 * width)) & mask);
            into[to + 3] = (int) ((word >>> (3 * width)) & mask);
            into[to + 4] = (int) ((word >>> (4 * width)) & mask);
            into[to + 5] = (int) ((word >>> (5 * width)) & mask);
            into[to + 6] = (int) ((word >>> (6 * width)) & mask);
            into[to + 7] = (int) ((word >>> (7 * width)) & mask);
            to += GROUP;
        }
    }

    private static void fours(byte[] bytes, int at, int width, int[] into, int from, int groups) {
        long mask = (1L << width) - 1;
        int half = 4 * width / Byte.SIZE;
        int rest = 4 * width % Byte.SIZE;
        int to = from;
        for (int group = 0; group < groups; group++) {
            int start = at + group * width;
            long word = (long) LONGS.get(bytes, start);
            into[to] = (int) (word & mask);
            into[to + 1] = (int) ((word >>> width) & mask);
            into[to + 2] = (int) ((word >>> (2 * width)) & mask);
            into[to + 3] = (int) ((word >>> (3 * width)) & mask);
            word = (long) LONGS.get(bytes, start + half) >>> rest;
            into[to + 4] = (int) (word & mask);
            into[to + 5] = (int) ((word >>> width) & mask);
            into[to + 6] = (int) ((word >>> (2 * width)) & mask);
            into[to + 7] = (int) ((word >>> (3 * width)) & mask);
            to += GROUP;
        }
    }

    private static void single(byte[] bytes, long firstBit, int width, int[] into, int from, int count) {
        long mask = (1L << width) - 1;
        long bit = firstBit;
        for (int i = from; i < from + count; i++) {
            into[i] = (int) ((word(bytes, (int) (bit >>> 3)) >>> (bit & 7)) & mask);
            bit += width;
        }
    }

    /** Unpacks one number of at most 64 bits. */
    static long one(byte[] bytes, long firstBit, int width) {
        if (width == 0) {
            return 0;
        }
        int at = (int) (firstBit >>> 3);
        int shift = (int) (firstBit & 7);
        long value = word(bytes, at) >>> shift;
        if (shift + width > Long.SIZE) {
            value |= (long) bytes[at + Long.BYTES] << (Long.SIZE - shift);
        }
        return width == Long.SIZE ? value : value & ((1L << width) - 1);
    }

    /** Returns 64 bits from a place on, zeros where the array has ended. */
    private static long word(byte[] bytes, int at) {
        if (at <= bytes.length - Long.BYTES) {
            return (long) LONGS.get(bytes, at);
        }
        long word = 0;
        for (int i = bytes.length - 1; i >= at; i--) {
            word = (word << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return word;
    }
}
