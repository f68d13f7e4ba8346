package io.meshsdk.quality.internal.text;

/** Reads code points of UTF-8, as strict as RFC 3629: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
public final class Utf8 {
    private static final int MALFORMED = -1;

    private Utf8() {}

    /** Returns the code point that starts at an index and ends before another; -1 where there is none. */
    public static int codePoint(byte[] bytes, int at, int to) {
        int first = bytes[at];
        if (first >= 0) {
            return first;
        }
        if (first < (byte) 0xE0) {
            return two(bytes, at, to);
        }
        return first < (byte) 0xF0 ? three(bytes, at, to) : four(bytes, at, to);
    }

    /** Returns how many bytes a code point takes. */
    public static int length(int codePoint) {
        if (codePoint < 0x800) {
            return codePoint < 0x80 ? 1 : 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }

    private static int two(byte[] bytes, int at, int to) {
        if (bytes[at] < (byte) 0xC2 || to - at < 2 || !continues(bytes[at + 1])) {
            return MALFORMED;
        }
        return (bytes[at] & 0x1F) << 6 | bits(bytes[at + 1]);
    }

    private static int three(byte[] bytes, int at, int to) {
        if (to - at < 3 || !continues(bytes[at + 1]) || !continues(bytes[at + 2])) {
            return MALFORMED;
        }
        int codePoint = (bytes[at] & 0x0F) << 12 | bits(bytes[at + 1]) << 6 | bits(bytes[at + 2]);
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return codePoint < 0x800 || surrogate ? MALFORMED : codePoint;
    }

    private static int four(byte[] bytes, int at, int to) {
        if (bytes[at] > (byte) 0xF4
                || to - at < 4
                || !continues(bytes[at + 1])
                || !continues(bytes[at + 2])
                || !continues(bytes[at + 3])) {
            return MALFORMED;
        }
        int codePoint =
                (bytes[at] & 0x07) << 18 | bits(bytes[at + 1]) << 12 | bits(bytes[at + 2]) << 6 | bits(bytes[at + 3]);
        return codePoint < 0x10000 || codePoint > Character.MAX_CODE_POINT ? MALFORMED : codePoint;
    }

    private static boolean continues(byte octet) {
        return (octet & 0xC0) == 0x80;
    }

    private static int bits(byte octet) {
        return octet & 0x3F;
    }
}
