package io.meshsdk.quality.internal.text.json;

import io.meshsdk.quality.internal.text.Ascii;
import io.meshsdk.quality.internal.text.Utf8;

/** Finds the ends of strings, numbers and words of JSON; -1 where there is none. */
final class JsonScalars {
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final int HEXADECIMALS = 4;
    private static final int NONE = -1;

    private JsonScalars() {}

    /** Returns where the string ends that starts with the quotation mark at an index. */
    static int stringEnd(byte[] bytes, int from, int to) {
        int at = from + 1;
        while (at >= 0 && at < to && bytes[at] != '"') {
            at = bytes[at] == '\\' ? escapeEnd(bytes, at + 1, to) : letterEnd(bytes, at, to);
        }
        return at >= 0 && at < to ? at + 1 : NONE;
    }

    private static int letterEnd(byte[] bytes, int at, int to) {
        int codePoint = Utf8.codePoint(bytes, at, to);
        return codePoint < ' ' ? NONE : at + Utf8.length(codePoint);
    }

    private static int escapeEnd(byte[] bytes, int at, int to) {
        if (at >= to) {
            return NONE;
        }
        if (bytes[at] != 'u') {
            return ESCAPES.indexOf(bytes[at]) < 0 ? NONE : at + 1;
        }
        return to - at > HEXADECIMALS ? hexadecimalsEnd(bytes, at + 1) : NONE;
    }

    private static int hexadecimalsEnd(byte[] bytes, int from) {
        for (int i = from; i < from + HEXADECIMALS; i++) {
            if (!Ascii.isHexadecimal(bytes[i])) {
                return NONE;
            }
        }
        return from + HEXADECIMALS;
    }

    static int wordEnd(String word, byte[] bytes, int from, int to) {
        if (to - from < word.length()) {
            return NONE;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[from + i] != word.charAt(i)) {
                return NONE;
            }
        }
        return from + word.length();
    }

    static int numberEnd(byte[] bytes, int from, int to) {
        int start = bytes[from] == '-' ? from + 1 : from;
        int end = Ascii.digitsEnd(bytes, start, to);
        if (end == start || (end - start > 1 && bytes[start] == '0')) {
            return NONE;
        }
        if (end < to && bytes[end] == '.') {
            end = digitsEnd(bytes, end + 1, to);
        }
        return end > 0 && end < to && (bytes[end] == 'e' || bytes[end] == 'E') ? exponentEnd(bytes, end + 1, to) : end;
    }

    private static int exponentEnd(byte[] bytes, int from, int to) {
        boolean signed = from < to && (bytes[from] == '+' || bytes[from] == '-');
        return digitsEnd(bytes, signed ? from + 1 : from, to);
    }

    private static int digitsEnd(byte[] bytes, int from, int to) {
        int end = Ascii.digitsEnd(bytes, from, to);
        return end == from ? NONE : end;
    }
}
