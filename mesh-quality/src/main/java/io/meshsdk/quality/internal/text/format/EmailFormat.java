package io.meshsdk.quality.internal.text.format;

import io.meshsdk.quality.internal.text.Ascii;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * E-mail addresses: a dot-atom of RFC 5322, and a domain of two or more labels of 1 to 63 letters, digits and hyphens.
 *
 * <p>Of texts of 8 to 64 bytes, eight bytes at once are told to be letters, digits or dots, a bit for each; what else there is
 * is looked at by itself. All others are read byte by byte.
 */
final class EmailFormat {
    private static final boolean[] ATOM = new boolean[256];
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST = Long.SIZE;
    private static final long EACH = 0x0101010101010101L;
    private static final long SIGNS = 0x8080808080808080L;

    /** Brings the lowest bits of eight bytes together in the highest byte. */
    private static final long GATHER = 0x0102040810204080L;

    static {
        for (char letter = '0'; letter <= 'z'; letter++) {
            ATOM[letter] = Ascii.isAlphanumeric((byte) letter);
        }
        for (char mark : "!#$%&'*+-/=?^_`{|}~".toCharArray()) {
            ATOM[mark] = true;
        }
    }

    private EmailFormat() {}

    static boolean matches(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < Long.BYTES || length > LONGEST) {
            return matchesByBytes(bytes, from, to);
        }
        long letters = 0;
        long dots = 0;
        for (int at = 0; at < length; at += Long.BYTES) {
            int start = Math.min(at, length - Long.BYTES);
            long word = (long) WORDS.get(bytes, from + start);
            if ((word & SIGNS) != 0) {
                return false;
            }
            letters |= gather(between(word | (EACH * 0x20), 'a', 'z') | between(word, '0', '9')) << start;
            dots |= gather(between(word, '.', '.')) << start;
        }
        long others = ~(letters | dots) & (-1L >>> (LONGEST - length));
        int sign = sign(bytes, from, others);
        if (sign < 0) {
            return false;
        }
        boolean plainDomain = sign == Long.SIZE - 1 - Long.numberOfLeadingZeros(others);
        return plainDomain
                ? areApart(dots, sign, length)
                : areApart(dots, sign, length) && HostnameFormat.labels(bytes, from + sign + 1, to) >= 2;
    }

    /** Returns where the first {@code @} is, if nothing before it but atoms; else -1. */
    private static int sign(byte[] bytes, int from, long others) {
        for (long left = others; left != 0; left &= left - 1) {
            int at = Long.numberOfTrailingZeros(left);
            byte other = bytes[from + at];
            if (other == '@') {
                return at;
            }
            if (!ATOM[other]) {
                return -1;
            }
        }
        return -1;
    }

    /** Returns whether dots neither begin nor end a part nor follow each other, and one is behind the sign. */
    private static boolean areApart(long dots, int sign, int length) {
        long ends = 1L << sign;
        long edges = (ends >>> 1) | (ends << 1) | 1 | (1L << (length - 1));
        return sign > 0
                && sign < length - 1
                && (dots & edges) == 0
                && (dots & (dots << 1)) == 0
                && (dots >>> sign) != 0;
    }

    /** Returns a word whose bytes have their highest bit where those of another, all below 128, are in a range. */
    private static long between(long word, char low, char high) {
        return (word + EACH * (0x80 - low)) & ~(word + EACH * (0x7F - high)) & SIGNS;
    }

    private static long gather(long flags) {
        return ((flags >>> 7) * GATHER) >>> 56;
    }

    private static boolean matchesByBytes(byte[] bytes, int from, int to) {
        int at = dotAtomEnd(bytes, from, to);
        return at > from && at < to && bytes[at] == '@' && HostnameFormat.labels(bytes, at + 1, to) >= 2;
    }

    /** Returns where a dot-atom ends; the start where there is none. */
    private static int dotAtomEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (true) {
            int start = at;
            while (at < to && ATOM[bytes[at] & 0xFF]) {
                at++;
            }
            if (at == start) {
                return from;
            }
            if (at == to || bytes[at] != '.') {
                return at;
            }
            at++;
        }
    }
}
