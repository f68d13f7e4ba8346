package io.meshsdk.quality.internal.text.json;

/**
 * Documents of RFC 8259: one value with space around it, in valid UTF-8, nested up to 500 deep. Names may repeat, and
 * escapes may be halves of surrogate pairs. Nothing is allocated.
 */
public final class JsonFormat {
    private static final int DEEPEST = 500;
    private static final int NONE = -1;

    private JsonFormat() {}

    /** Returns whether a range is a document. */
    public static boolean matches(byte[] bytes, int from, int to) {
        int end = valueEnd(bytes, spaceEnd(bytes, from, to), to, DEEPEST);
        return end >= 0 && spaceEnd(bytes, end, to) == to;
    }

    /** Returns where the value ends that starts at an index; -1 where there is none. */
    private static int valueEnd(byte[] bytes, int at, int to, int depth) {
        if (at >= to || depth < 0) {
            return NONE;
        }
        return switch (bytes[at]) {
            case '{' -> objectEnd(bytes, at, to, depth);
            case '[' -> arrayEnd(bytes, at, to, depth);
            case '"' -> JsonScalars.stringEnd(bytes, at, to);
            case 't' -> JsonScalars.wordEnd("true", bytes, at, to);
            case 'f' -> JsonScalars.wordEnd("false", bytes, at, to);
            case 'n' -> JsonScalars.wordEnd("null", bytes, at, to);
            default -> JsonScalars.numberEnd(bytes, at, to);
        };
    }

    private static int arrayEnd(byte[] bytes, int from, int to, int depth) {
        int at = spaceEnd(bytes, from + 1, to);
        if (at < to && bytes[at] == ']') {
            return at + 1;
        }
        while (true) {
            int end = valueEnd(bytes, at, to, depth - 1);
            int next = end < 0 ? to : spaceEnd(bytes, end, to);
            if (next < to && bytes[next] == ']') {
                return next + 1;
            }
            if (next >= to || bytes[next] != ',') {
                return NONE;
            }
            at = spaceEnd(bytes, next + 1, to);
        }
    }

    private static int objectEnd(byte[] bytes, int from, int to, int depth) {
        int at = spaceEnd(bytes, from + 1, to);
        if (at < to && bytes[at] == '}') {
            return at + 1;
        }
        while (true) {
            int end = memberEnd(bytes, at, to, depth);
            int next = end < 0 ? to : spaceEnd(bytes, end, to);
            if (next < to && bytes[next] == '}') {
                return next + 1;
            }
            if (next >= to || bytes[next] != ',') {
                return NONE;
            }
            at = spaceEnd(bytes, next + 1, to);
        }
    }

    private static int memberEnd(byte[] bytes, int from, int to, int depth) {
        if (from >= to || bytes[from] != '"') {
            return NONE;
        }
        int nameEnd = JsonScalars.stringEnd(bytes, from, to);
        int colon = nameEnd < 0 ? to : spaceEnd(bytes, nameEnd, to);
        return colon < to && bytes[colon] == ':'
                ? valueEnd(bytes, spaceEnd(bytes, colon + 1, to), to, depth - 1)
                : NONE;
    }

    private static int spaceEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }
}
