package io.meshsdk.quality.internal.text.format;

import io.meshsdk.quality.internal.text.Ascii;

/**
 * Numbers of books: ten digits, of which the last may be {@code X}, or thirteen that start with 978 or 979, of which the
 * last checks the others. Single hyphens or spaces may stand between digits.
 */
final class IsbnFormat {
    private static final int SHORT = 10;
    private static final int LONG = 13;
    private static final int TEN = 10;

    private IsbnFormat() {}

    static boolean matches(byte[] bytes, int from, int to) {
        int digits = 0;
        int sum10 = 0;
        int sum13 = 0;
        for (int i = from; i < to; i++) {
            if (Ascii.isDigit(bytes[i]) || isTen(bytes, i, to, digits)) {
                int digit = bytes[i] == 'X' ? TEN : bytes[i] - '0';
                sum10 += (SHORT - digits) * digit;
                sum13 += digits % 2 == 0 ? digit : 3 * digit;
                digits++;
            } else if (!separates(bytes, i, from, to)) {
                return false;
            }
        }
        return digits == SHORT ? sum10 % 11 == 0 : digits == LONG && sum13 % 10 == 0 && isBook(bytes, from);
    }

    /** Answers whether a letter is an X that ends a short number. */
    private static boolean isTen(byte[] bytes, int at, int to, int digits) {
        return bytes[at] == 'X' && digits == SHORT - 1 && at == to - 1;
    }

    private static boolean isBook(byte[] bytes, int from) {
        return bytes[from] == '9' && bytes[from + 1] == '7' && (bytes[from + 2] == '8' || bytes[from + 2] == '9');
    }

    private static boolean separates(byte[] bytes, int at, int from, int to) {
        boolean between = at > from && at + 1 < to && Ascii.isDigit(bytes[at - 1]) && bytes[at + 1] >= '0';
        return between && (bytes[at] == ' ' || bytes[at] == '-');
    }
}
