package io.meshsdk.quality.internal.text.format;

import io.meshsdk.quality.internal.text.Ascii;

/** Decimal numbers of any length: digits, with a sign if any; no exponent and nothing that groups the digits. */
final class NumberFormats {
    private NumberFormats() {}

    static boolean isInteger(byte[] bytes, int from, int to) {
        int start = signEnd(bytes, from, to);
        return start < to && Ascii.digitsEnd(bytes, start, to) == to;
    }

    /** Answers whether a range has at least one digit and at most one point, as {@code -1.50}, {@code .5} and {@code 7}. */
    static boolean isDecimal(byte[] bytes, int from, int to) {
        int start = signEnd(bytes, from, to);
        int point = Ascii.digitsEnd(bytes, start, to);
        if (point == to) {
            return start < to;
        }
        int end = Ascii.digitsEnd(bytes, point + 1, to);
        return bytes[point] == '.' && end == to && end - start > 1;
    }

    private static int signEnd(byte[] bytes, int from, int to) {
        return from < to && (bytes[from] == '+' || bytes[from] == '-') ? from + 1 : from;
    }
}
