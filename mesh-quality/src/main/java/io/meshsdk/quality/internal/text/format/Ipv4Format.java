package io.meshsdk.quality.internal.text.format;

import io.meshsdk.quality.internal.text.Ascii;

/** Addresses of IPv4: four decimal numbers of 0 to 255 with dots, without leading zeros. */
final class Ipv4Format {
    private static final int PARTS = 4;

    private Ipv4Format() {}

    static boolean matches(byte[] bytes, int from, int to) {
        int at = from;
        for (int part = 0; part < PARTS; part++) {
            if (part > 0 && (at >= to || bytes[at++] != '.')) {
                return false;
            }
            int end = partEnd(bytes, at, to);
            if (end == at) {
                return false;
            }
            at = end;
        }
        return at == to;
    }

    /** Returns where a number of 0 to 255 ends; the start where there is none. */
    private static int partEnd(byte[] bytes, int from, int to) {
        int at = from;
        int value = 0;
        while (at < to && at - from < 3 && Ascii.isDigit(bytes[at])) {
            value = 10 * value + bytes[at++] - '0';
        }
        boolean leadingZero = at - from > 1 && bytes[from] == '0';
        return leadingZero || value > 255 ? from : at;
    }
}
