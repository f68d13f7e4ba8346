package io.meshsdk.parquet.internal.decoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads Parquet's hybrid of runs and bit-packed groups of eight. Not thread-safe. */
final class RunLengthDecoder {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LARGEST_WIDTH = 32;

    private byte[] bytes = new byte[0];
    private int position;
    private int limit;
    private int bitWidth;
    private int runLength;
    private int runValue;
    private long packedLength;
    private long packedBit;

    /** Starts over with the bytes of a page. */
    void start(byte[] page, int from, int to, int width) {
        if (width < 0 || width > LARGEST_WIDTH || from < 0 || from > to || to > page.length) {
            throw new DamagedPageException("a run-length encoding of %d bits in %d bytes".formatted(width, to - from));
        }
        bytes = page;
        position = from;
        limit = to;
        bitWidth = width;
        runLength = 0;
        packedLength = 0;
    }

    /** Reads so many numbers. */
    void read(int[] into, int from, int count) {
        int at = from;
        int end = from + count;
        while (at < end) {
            if (runLength > 0) {
                int length = Math.min(runLength, end - at);
                Arrays.fill(into, at, at + length, runValue);
                runLength -= length;
                at += length;
            } else if (packedLength > 0) {
                int length = (int) Math.min(packedLength, end - at);
                unpack(into, at, length);
                packedLength -= length;
                at += length;
            } else {
                startRun();
            }
        }
    }

    private void startRun() {
        int header = varint();
        if ((header & 1) == 0) {
            runLength = header >>> 1;
            runValue = 0;
            for (int bits = 0; bits < bitWidth; bits += Byte.SIZE) {
                runValue |= next() << bits;
            }
            return;
        }
        packedLength = (header >>> 1) * 8L;
        packedBit = position * 8L;
        // Some writers leave out the padding of the last group.
        position = (int) Math.min(limit, position + (header >>> 1) * (long) bitWidth);
    }

    private int varint() {
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int part = next();
            value |= (part & 0x7F) << shift;
            if ((part & 0x80) == 0) {
                return value;
            }
        }
        throw new DamagedPageException("a length of more than 32 bits");
    }

    private int next() {
        if (position >= limit) {
            throw new DamagedPageException("a run-length encoding that ends early");
        }
        return bytes[position++] & 0xFF;
    }

    private void unpack(int[] into, int from, int count) {
        if (packedBit + (long) count * bitWidth > limit * 8L) {
            throw new DamagedPageException("a bit-packed group that ends early");
        }
        long mask = (1L << bitWidth) - 1;
        long bit = packedBit;
        for (int i = from; i < from + count; i++) {
            into[i] = (int) ((word((int) (bit >>> 3)) >>> (bit & 7)) & mask);
            bit += bitWidth;
        }
        packedBit = bit;
    }

    private long word(int at) {
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
