package io.meshsdk.quality.internal.text.format;

import io.meshsdk.quality.internal.text.Ascii;

/** Versions of Semantic Versioning 2.0.0, {@code 1.0.0-rc.1+build.5}. */
final class SemanticVersionFormat {
    private static final int NONE = -1;

    private SemanticVersionFormat() {}

    static boolean matches(byte[] bytes, int from, int to) {
        int at = coreEnd(bytes, from, to);
        if (at >= 0 && at < to && bytes[at] == '-') {
            at = identifiersEnd(bytes, at + 1, to, true);
        }
        if (at >= 0 && at < to && bytes[at] == '+') {
            at = identifiersEnd(bytes, at + 1, to, false);
        }
        return at == to;
    }

    /** Returns where three numbers with dots end; -1 where there are none. */
    private static int coreEnd(byte[] bytes, int from, int to) {
        int at = from;
        for (int part = 0; part < 3; part++) {
            if (part > 0 && (at >= to || bytes[at++] != '.')) {
                return NONE;
            }
            int end = Ascii.digitsEnd(bytes, at, to);
            if (end == at || hasLeadingZero(bytes, at, end)) {
                return NONE;
            }
            at = end;
        }
        return at;
    }

    /** Returns where identifiers with dots between them end; -1 where there are none. */
    private static int identifiersEnd(byte[] bytes, int from, int to, boolean ofRelease) {
        int start = from;
        while (true) {
            int end = identifierEnd(bytes, start, to);
            boolean number = Ascii.digitsEnd(bytes, start, end) == end;
            if (end == start || (ofRelease && number && hasLeadingZero(bytes, start, end))) {
                return NONE;
            }
            if (end == to || bytes[end] != '.') {
                return end;
            }
            start = end + 1;
        }
    }

    private static int identifierEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (Ascii.isAlphanumeric(bytes[at]) || bytes[at] == '-')) {
            at++;
        }
        return at;
    }

    private static boolean hasLeadingZero(byte[] bytes, int from, int to) {
        return to - from > 1 && bytes[from] == '0';
    }
}
