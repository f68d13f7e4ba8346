package io.meshsdk.quality.internal.text.format;

import io.meshsdk.quality.internal.text.Ascii;

/**
 * Names of hosts of RFC 1123: up to 253 letters, in labels of 1 to 63 letters, digits and hyphens that neither start nor
 * end with a hyphen. The last label is not all digits, so that no IPv4 address is a name, and no dot ends the name.
 */
final class HostnameFormat {
    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final int MALFORMED = 0;
    private static final boolean[] LETTERS = new boolean[256];

    static {
        for (int letter = 0; letter < LETTERS.length; letter++) {
            LETTERS[letter] = letter == '-' || Ascii.isAlphanumeric((byte) letter);
        }
    }

    private HostnameFormat() {}

    static boolean matches(byte[] bytes, int from, int to) {
        return to - from <= LONGEST && labels(bytes, from, to) != MALFORMED && !endsInDigits(bytes, from, to);
    }

    /** Returns how many labels with dots between them a range has; zero if it has anything else. */
    static int labels(byte[] bytes, int from, int to) {
        int labels = 0;
        int at = from;
        while (true) {
            int start = at;
            while (at < to && LETTERS[bytes[at] & 0xFF]) {
                at++;
            }
            if (!isLabel(bytes, start, at)) {
                return MALFORMED;
            }
            labels++;
            if (at == to) {
                return labels;
            }
            if (bytes[at] != '.') {
                return MALFORMED;
            }
            at++;
        }
    }

    private static boolean isLabel(byte[] bytes, int start, int end) {
        int length = end - start;
        return length > 0 && length <= LONGEST_LABEL && bytes[start] != '-' && bytes[end - 1] != '-';
    }

    private static boolean endsInDigits(byte[] bytes, int from, int to) {
        int at = to;
        while (at > from && Ascii.isDigit(bytes[at - 1])) {
            at--;
        }
        return at == from || bytes[at - 1] == '.';
    }
}
