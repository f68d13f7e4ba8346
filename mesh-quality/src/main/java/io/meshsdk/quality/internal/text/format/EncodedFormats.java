package io.meshsdk.quality.internal.text.format;

import io.meshsdk.quality.internal.text.Ascii;

/** Bytes written as letters. */
final class EncodedFormats {
    private static final int UUID_LENGTH = 36;
    private static final int MAC_LENGTH = 17;

    private EncodedFormats() {}

    /** Answers whether a range is the 36 characters of RFC 9562, of either letter case. */
    static boolean isUuid(byte[] bytes, int from, int to) {
        if (to - from != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            byte letter = bytes[from + i];
            if (hyphen ? letter != '-' : !Ascii.isHexadecimal(letter)) {
                return false;
            }
        }
        return true;
    }

    /** Answers whether a range is six pairs of hexadecimal digits, with colons or with hyphens between them. */
    static boolean isMacAddress(byte[] bytes, int from, int to) {
        if (to - from != MAC_LENGTH) {
            return false;
        }
        byte separator = bytes[from + 2];
        if (separator != ':' && separator != '-') {
            return false;
        }
        for (int i = 0; i < MAC_LENGTH; i++) {
            byte letter = bytes[from + i];
            if (i % 3 == 2 ? letter != separator : !Ascii.isHexadecimal(letter)) {
                return false;
            }
        }
        return true;
    }

    /** Answers whether a range is one or more hexadecimal digits, of either letter case. */
    static boolean isHexadecimal(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && Ascii.isHexadecimal(bytes[at])) {
            at++;
        }
        return at == to && at > from;
    }

    /** Answers whether a range is the standard alphabet of RFC 4648 in groups of four, of which the last is padded. */
    static boolean isBase64(byte[] bytes, int from, int to) {
        if (from == to || (to - from) % 4 != 0) {
            return false;
        }
        int end = bytes[to - 1] == '=' ? to - 1 : to;
        end = end < to && bytes[end - 1] == '=' ? end - 1 : end;
        for (int i = from; i < end; i++) {
            if (!Ascii.isAlphanumeric(bytes[i]) && bytes[i] != '+' && bytes[i] != '/') {
                return false;
            }
        }
        return true;
    }
}
