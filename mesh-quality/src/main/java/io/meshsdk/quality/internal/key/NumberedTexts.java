package io.meshsdk.quality.internal.key;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Validity;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Texts of one length that end in digits and are alike before them, as {@code C00000017} and {@code C00000018} are: each has a
 * number that no other has. Immutable.
 */
final class NumberedTexts {
    /** Stands for the number of other texts. */
    static final long NONE = -1;

    private static final int MOST_DIGITS = 18;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_HALVES = 0xF0F0F0F0F0F0F0F0L;
    private static final long ZEROS = 0x3030303030303030L;
    private static final long SIXES = 0x0606060606060606L;
    private static final long FIFTHS = 0x000000FF000000FFL;

    private final byte[] prefix;
    private final int digits;

    private NumberedTexts(byte[] prefix, int digits) {
        this.prefix = prefix;
        this.digits = digits;
    }

    /** Returns the texts that are like one, if it ends in a digit. */
    static Optional<NumberedTexts> like(byte[] text) {
        int start = text.length;
        while (start > 0 && text.length - start < MOST_DIGITS && isDigit(text[start - 1])) {
            start--;
        }
        return start == text.length
                ? Optional.empty()
                : Optional.of(new NumberedTexts(Arrays.copyOf(text, start), text.length - start));
    }

    /** Returns the number of a text, zero or more, or {@link #NONE}. */
    long number(byte[] bytes, int from, int to) {
        if (to - from != prefix.length + digits) {
            return NONE;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[from + i] != prefix[i]) {
                return NONE;
            }
        }
        long number = 0;
        int at = from + prefix.length;
        for (; to - at >= Long.BYTES; at += Long.BYTES) {
            long word = (long) WORDS.get(bytes, at);
            if (!areDigits(word)) {
                return NONE;
            }
            number = number * 100_000_000 + eightDigits(word);
        }
        for (; at < to; at++) {
            if (!isDigit(bytes[at])) {
                return NONE;
            }
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }

    /** Returns the texts of some numbers. */
    BytesColumn texts(long[] numbers) {
        int length = prefix.length + digits;
        byte[] bytes = new byte[numbers.length * length];
        int[] offsets = new int[numbers.length + 1];
        for (int i = 0; i < numbers.length; i++) {
            int start = offsets[i];
            offsets[i + 1] = start + length;
            System.arraycopy(prefix, 0, bytes, start, prefix.length);
            long rest = numbers[i];
            for (int at = offsets[i + 1] - 1; at >= start + prefix.length; at--) {
                bytes[at] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        return BytesColumn.of(bytes, offsets, Validity.allValid(numbers.length));
    }

    private static boolean isDigit(byte value) {
        return value >= '0' && value <= '9';
    }

    /** Eight digits have the high half of a digit, and still have it six further on. */
    private static boolean areDigits(long word) {
        return (word & HIGH_HALVES) == ZEROS && ((word + SIXES) & HIGH_HALVES) == ZEROS;
    }

    /** Joins digits to pairs, and pairs, which then stand in every other byte, by their weights. */
    private static long eightDigits(long word) {
        long values = word - ZEROS;
        long pairs = values * 10 + (values >>> 8);
        long outer = (pairs & FIFTHS) * (100 + (1_000_000L << 32));
        long inner = ((pairs >>> 16) & FIFTHS) * (1 + (10_000L << 32));
        return (outer + inner) >>> 32;
    }

    @Override
    public String toString() {
        return Arrays.toString(prefix) + digits;
    }
}
