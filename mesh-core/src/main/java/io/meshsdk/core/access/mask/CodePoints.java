package io.meshsdk.core.access.mask;

/** Steps over the code points of UTF-8. */
final class CodePoints {
    /** Stands for a place that is not there. */
    static final int NONE = -1;

    private CodePoints() {}

    /** Returns where the code point that starts at a place ends, or {@link #NONE} where none does. */
    static int end(byte[] bytes, int start, int to) {
        if (start >= to) {
            return NONE;
        }
        int length = length(bytes[start]);
        if (length == 0 || start + length > to) {
            return NONE;
        }
        for (int i = start + 1; i < start + length; i++) {
            if (!isContinuation(bytes[i])) {
                return NONE;
            }
        }
        return start + length;
    }

    /** Returns where the code point that ends at a place starts, or {@link #NONE} where none does. */
    static int start(byte[] bytes, int from, int end) {
        int start = end - 1;
        while (start > from && isContinuation(bytes[start])) {
            start--;
        }
        return start >= from && end(bytes, start, end) == end ? start : NONE;
    }

    private static boolean isContinuation(byte value) {
        return (value & 0xC0) == 0x80;
    }

    private static int length(byte lead) {
        if (lead >= 0) {
            return 1;
        }
        if ((lead & 0xE0) == 0xC0) {
            return 2;
        }
        if ((lead & 0xF0) == 0xE0) {
            return 3;
        }
        return (lead & 0xF8) == 0xF0 ? 4 : 0;
    }
}
