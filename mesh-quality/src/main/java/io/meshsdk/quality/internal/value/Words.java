package io.meshsdk.quality.internal.value;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Words of 64 bits: what numbers they hold, and how they are laid down in bytes. */
public final class Words {
    private static final VarHandle BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int MORE = 0x80;
    private static final int MOST_SHIFT = 63;
    private static final int PIECE = 1 << 16;

    private Words() {}

    /** Returns the signed integer of 128 bits that two words hold. */
    public static BigInteger wide(long high, long low) {
        return BigInteger.valueOf(high).shiftLeft(64).or(unsigned(low));
    }

    /** Returns the integer that a word without sign holds. */
    public static BigInteger unsigned(long word) {
        BigInteger lower = BigInteger.valueOf(word & Long.MAX_VALUE);
        return word < 0 ? lower.setBit(63) : lower;
    }

    /** Returns a word of a whole number; the unsigned order of the words is that of the numbers. */
    public static long ofWhole(long value) {
        return value ^ Long.MIN_VALUE;
    }

    /** Returns the whole number of a word. */
    public static long whole(long word) {
        return word ^ Long.MIN_VALUE;
    }

    /**
     * Returns a word of a floating point number; the unsigned order of the words is that of the numbers. Zeros of both
     * signs are one number, and so are all NaNs.
     */
    public static long ofReal(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }

    /** Returns the floating point number of a word. */
    public static double real(long word) {
        return Double.longBitsToDouble(word < 0 ? word ^ Long.MIN_VALUE : ~word);
    }

    /** Writes a word to an array, the highest byte first. */
    public static void put(long word, byte[] target, int at) {
        BIG_ENDIAN.set(target, at, word);
    }

    /** Reads a word from an array. */
    public static long get(byte[] source, int at) {
        return (long) BIG_ENDIAN.get(source, at);
    }

    /** Writes a number that is not negative in base 128, the lowest digits first. */
    public static void writeCount(long count, DataOutput out) throws IOException {
        long left = count;
        while (left >= MORE) {
            out.writeByte((int) left | MORE);
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    /** Reads a number that {@link #writeCount} wrote. */
    public static long readCount(DataInput in) throws IOException {
        long count = 0;
        for (int shift = 0; shift < MOST_SHIFT; shift += 7) {
            int digit = in.readUnsignedByte();
            count |= (digit & 0x7FL) << shift;
            if (digit < MORE) {
                return count;
            }
        }
        throw new IOException("a count of more than 63 bits");
    }

    /** Writes how many bytes there are, and the bytes. */
    public static void writeBytes(byte[] bytes, DataOutput out) throws IOException {
        writeCount(bytes.length, out);
        out.write(bytes);
    }

    /** Reads bytes piece by piece, so that a wrong length ends with the bytes and not with the memory. */
    public static byte[] readBytes(DataInput in) throws IOException {
        long length = readCount(in);
        if (length > Integer.MAX_VALUE - 16) {
            throw new IOException("a value of %d bytes".formatted(length));
        }
        byte[] bytes = new byte[0];
        while (bytes.length < length) {
            int known = bytes.length;
            bytes = Arrays.copyOf(bytes, (int) Math.min(length, known + Math.max(PIECE, (long) known)));
            in.readFully(bytes, known, bytes.length - known);
        }
        return bytes;
    }
}
