package io.meshsdk.quality.internal.text.format;

import io.meshsdk.quality.internal.text.Ascii;

/**
 * Addresses of IPv6 as RFC 4291 writes them: eight groups of up to four hexadecimal digits, of which {@code ::} replaces
 * one or more once, and an IPv4 address the last two. No zone and no length of a prefix.
 */
final class Ipv6Format {
    private static final int GROUPS = 8;
    private static final int LONGEST_GROUP = 4;

    private Ipv6Format() {}

    static boolean matches(byte[] bytes, int from, int to) {
        int gap = gap(bytes, from, to);
        if (gap < 0) {
            return groups(bytes, from, to) == GROUPS;
        }
        int before = gap == from ? 0 : groups(bytes, from, gap);
        int after = gap + 2 == to ? 0 : groups(bytes, gap + 2, to);
        boolean embeddedBefore = gap > from && hasDot(bytes, from, gap);
        return before >= 0 && after >= 0 && before + after < GROUPS && !embeddedBefore;
    }

    /** Returns where the first two colons in a row are; -1 where there are none. */
    private static int gap(byte[] bytes, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (bytes[i] == ':' && bytes[i + 1] == ':') {
                return i;
            }
        }
        return -1;
    }

    /** Returns how many groups with single colons between them there are; -1 if there is anything else. */
    private static int groups(byte[] bytes, int from, int to) {
        int groups = 0;
        int at = from;
        while (true) {
            int end = groupEnd(bytes, at, to);
            if (end < to && bytes[end] == '.') {
                return Ipv4Format.matches(bytes, at, to) ? groups + 2 : -1;
            }
            groups++;
            if (end == at || (end < to && bytes[end] != ':')) {
                return -1;
            }
            if (end == to) {
                return groups;
            }
            at = end + 1;
        }
    }

    private static int groupEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && at - from < LONGEST_GROUP && Ascii.isHexadecimal(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean hasDot(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '.') {
                return true;
            }
        }
        return false;
    }
}
